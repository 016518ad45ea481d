"""Case 29: proxies, a company's own certificates, and a connection that died in its sleep."""

from tests.helpers.own_certificates import own_authority
from tests.helpers.responses_server import Reply, ResponsesServer, answered, said
from tests.helpers.tunnel_proxy import TunnelProxy
from tests.helpers.wired_assistant import wired_assistant

HERE = answered(said("Here."))
OFFICE_HOST = "gateway.test"
OFFICE_URL = f"https://{OFFICE_HOST}/v1"


def serving(authority):
    return ResponsesServer(certificate=authority.server)


async def test_case_29_a_proxy_in_the_environment_does_not_swallow_this_computer(
    house, monkeypatch
):
    for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    house.server.replies.append(HERE)

    assert (await house.send("Hello")).text == "Here."


async def test_case_29_the_proxy_in_the_settings_is_the_way_out(tmp_path):
    authority = own_authority(tmp_path, OFFICE_HOST)
    async with serving(authority) as server, TunnelProxy(server.port) as proxy:
        server.replies.append(HERE)
        settings = {"base_url": OFFICE_URL, "proxy": proxy.url, "ca_file": str(authority.ca_file)}
        async with wired_assistant(tmp_path, server, **settings) as house:
            seen = await house.send("Hello")
            await house.check_that_it_goes_on()

    assert seen.text == "Here."
    assert proxy.asked == [f"CONNECT {OFFICE_HOST}:443 HTTP/1.1"]


async def test_case_29_the_proxy_of_the_environment_serves_where_none_is_set(tmp_path, monkeypatch):
    authority = own_authority(tmp_path, OFFICE_HOST)
    async with serving(authority) as server, TunnelProxy(server.port) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.url)
        server.replies.append(HERE)
        settings = {"base_url": OFFICE_URL, "ca_file": str(authority.ca_file)}
        async with wired_assistant(tmp_path, server, **settings) as house:
            seen = await house.send("Hello")

    assert (seen.text, len(proxy.asked)) == ("Here.", 1)


async def test_case_29_a_company_certificate_that_is_missing_is_named(tmp_path):
    authority = own_authority(tmp_path, "127.0.0.1")
    async with serving(authority) as server, wired_assistant(tmp_path, server) as house:
        seen = await house.send("Hello")

    assert (seen.status, server.requests) == ("failed", [])
    assert "certificate is not trusted" in seen.failure
    assert "openai.ca_file" in seen.failure


async def test_case_29_with_the_company_certificate_it_is_trusted(tmp_path):
    authority = own_authority(tmp_path, "127.0.0.1")
    async with serving(authority) as server:
        server.replies.append(HERE)
        async with wired_assistant(tmp_path, server, ca_file=str(authority.ca_file)) as house:
            seen = await house.send("Hello")
            await house.check_that_it_goes_on()

    assert seen.text == "Here."


async def test_case_29_a_connection_that_died_in_its_sleep_is_made_anew(house):
    house.server.replies += [HERE, Reply(ending="hang_up"), HERE]
    await house.send("Hello")

    seen = await house.send("Still there?")

    assert (seen.text, seen.status) == ("Here.", "completed")


async def test_case_29_a_service_that_is_gone_is_told_and_tried_twice(house):
    house.server.replies += [Reply(ending="hang_up"), Reply(ending="hang_up")]

    seen = await house.send("Hello")

    assert (seen.status, len(house.server.requests)) == ("failed", 2)
    assert "Check the network connection" in seen.failure

"""build/dev.py under a Python that is too old."""

import sys

import dev


def make_python(folder, name, *, is_new_enough, status=0):
    python = folder / name
    check = "exit 0" if is_new_enough else "exit 127"
    python.write_text(f'#!/bin/sh\n[ "$1" = -c ] && {check}\necho {name} "$@"\nexit {status}\n')
    python.chmod(0o755)


def test_a_newer_python_on_the_path_takes_over(tmp_path, monkeypatch, capfd):
    make_python(tmp_path, "python3.13", is_new_enough=False)
    make_python(tmp_path, "python3.12", is_new_enough=True, status=5)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setattr(sys, "argv", ["dev.py", "run", "ask", "two words"])

    status = dev.main()

    assert status == 5
    assert capfd.readouterr().out.endswith("dev.py run ask two words\n")


def test_without_one_the_person_is_told_which_to_install(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))

    status = dev.main()

    assert status == 1
    assert "needs Python 3.11 or newer; this is 3.9.2" in capsys.readouterr().err

"""What a person or an administrator can set about the models that are asked, and their price."""

from decimal import Decimal
from typing import Literal, TypeAlias

from desktop_assist.domain.early_dataclass import dataclass

WireChoice: TypeAlias = Literal["auto", "responses", "chat"]
ServiceTier: TypeAlias = Literal["auto", "default", "flex", "fast"]
DataResidency: TypeAlias = Literal["global", "us", "eu", "ae", "au", "in", "jp"]


@dataclass(frozen=True, slots=True)
class OpenAISettings:
    """The OpenAI service. `base_url` wins over `data_residency` when both are set.

    Attributes:
        model_id: The model that is asked.
        smaller_model_id: The model that is asked first, where savings.smaller_first says so.
        base_url: A gateway of the company, or a server of one's own.
        data_residency: Where the data is processed.
        reasoning_effort: How much the model thinks first; empty leaves it to the model.
        context_tokens: How much of a conversation goes along; the oldest part is left out then.
        organization: Whose account pays, for keys that belong to several (org-…).
        project: For which project (proj_…).
        proxy: The way out of the office, http://host:port; empty for what the system says.
        ca_file: Root certificates (PEM) to be trusted besides the system's own.
        file_search_store: A vector store of the company's (vs_…) that the model may search; each
            search costs more than its answer.
        code_interpreter: Whether the model may run code of its own at the service.
        server_conversation: Keep a copy of each conversation at the service, so that only what is
            new goes there; the service keeps it until it is deleted there.
        max_output_tokens: The longest answer asked for, thinking included: it bounds its cost.
        service_tier: How fast: "flex" costs half and may be refused, "fast" costs double; "auto"
            leaves it to the project.
        shares_beginning: All conversations share what the service keeps of a request's beginning,
            instructions and tools, and charges a tenth for.
    """

    model_id: str = "gpt-6-luna"
    smaller_model_id: str = "gpt-6-luna"
    base_url: str = ""
    data_residency: DataResidency = "global"
    reasoning_effort: str = "none"
    context_tokens: int = 200_000
    organization: str = ""
    project: str = ""
    proxy: str = ""
    ca_file: str = ""
    file_search_store: str = ""
    code_interpreter: bool = False
    server_conversation: bool = False
    max_output_tokens: int = 16_384
    service_tier: ServiceTier = "auto"
    shares_beginning: bool = True


@dataclass(frozen=True, slots=True)
class CompatibleSettings:
    """A server that speaks as OpenAI's does: on this computer, or a company's gateway.

    Attributes:
        base_url: Where it is; http for this computer only.
        model_id: The model that is asked; empty: the first that the server lists.
        wire: How it is spoken to; auto finds out.
        context_tokens: How much its model holds; 0: as the server says.
    """

    base_url: str = ""
    model_id: str = ""
    wire: WireChoice = "auto"
    context_tokens: int = 0


@dataclass(frozen=True, slots=True)
class HostedSettings:
    """Copies of the documents in a vector store at OpenAI, for whoever wants them there.

    Attributes:
        store: Which one (vs_…); empty: none, and no document leaves the laptop.
        search: Who searches it: nobody, this program where policies are searched ("direct"), or
            the OpenAI model by itself ("tool"), which costs more.
        expiry_days: After so many days without a search the service empties the store.
    """

    store: str = ""
    search: Literal["off", "direct", "tool"] = "off"
    expiry_days: int = 30


@dataclass(frozen=True, slots=True)
class BudgetSettings:
    """What models may cost, in US dollars: no request is sent that might pass a limit.

    Attributes:
        monthly_usd: The limit of a calendar month.
        per_turn_usd: The limit from a question to its answer, however often the model asks for
            tools; 0 for none.
        warn_percent: From how much of the month's limit on it is told.

    A model whose price is not known counts as `unpriced_input_usd` and `unpriced_output_usd` per
    million tokens, at first what the dearest known model costs.
    """

    monthly_usd: Decimal = Decimal(5)
    per_turn_usd: Decimal = Decimal(1)
    warn_percent: int = 80
    unpriced_input_usd: Decimal = Decimal(10)
    unpriced_output_usd: Decimal = Decimal(50)


@dataclass(frozen=True, slots=True)
class SavingsSettings:
    """What keeps the cost of a model down; each can be switched off.

    Attributes:
        documents_first: A question about the documents is looked up here before a model is asked:
            it then answers in one request, and what tables say needs none.
        lean_tools: To such a question the model is offered only the tools that it may need.
        kept_answers: An answer from the documents is told again when the same question comes again
            and the documents say the same to it.
        alike_answers: Also when it comes in other words, and nothing it turns on differs; needs the
            part that finds meanings.
        smaller_first: A smaller model than the chosen one is asked first, and hands over what it
            cannot answer surely; an answer that is asked for again comes from the chosen one.
    """

    documents_first: bool = True
    lean_tools: bool = True
    kept_answers: bool = True
    alike_answers: bool = False
    smaller_first: bool = False

// The smallest page that talks to the web door with the AI SDK's own parts.
import { useChat } from "@ai-sdk/react";
import { DefaultChatTransport, lastAssistantMessageIsCompleteWithApprovalResponses } from "ai";
import { useState } from "react";
import { createRoot } from "react-dom/client";

const { api, token } = window.door;
const transport = new DefaultChatTransport({ api, headers: { Authorization: `Bearer ${token}` } });

function Tool({ part, answer }) {
  return (
    <section className="tool">
      <b>{part.toolName}</b> <i>{part.state}</i>
      {part.state === "output-available" && <p className="card">{part.output.summary}</p>}
      {part.state === "approval-requested" && (
        <button id="approve" onClick={() => answer({ id: part.approval.id, approved: true })}>
          Allow {JSON.stringify(part.input)}
        </button>
      )}
    </section>
  );
}

function Chat() {
  const [text, setText] = useState("");
  const { messages, sendMessage, addToolApprovalResponse, status, error } = useChat({
    transport,
    sendAutomaticallyWhen: lastAssistantMessageIsCompleteWithApprovalResponses,
  });
  const send = (event) => {
    event.preventDefault();
    sendMessage({ text });
  };
  return (
    <main>
      {messages.map((message) => (
        <article key={message.id} className={message.role}>
          {message.parts.map((part, place) =>
            part.type === "text" ? (
              <p key={place} className="said">{part.text}</p>
            ) : part.type === "dynamic-tool" ? (
              <Tool key={place} part={part} answer={addToolApprovalResponse} />
            ) : null,
          )}
        </article>
      ))}
      <form onSubmit={send}>
        <input id="text" value={text} onChange={(event) => setText(event.target.value)} />
        <button id="send">Send</button>
      </form>
      <output id="status">{status}</output>
      <output id="error">{error ? String(error) : ""}</output>
    </main>
  );
}

createRoot(document.getElementById("root")).render(<Chat />);

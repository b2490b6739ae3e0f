import { Link, useParameter } from "~/app/navigation";
import { Page } from "~/app/Page";
import { Banner, Chip, ErrorScreen, Skeleton } from "~/components";
import { useWords } from "~/i18n";
import type { RequestView } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { CopyParts } from "../CopyParts";
import { FoundMentions } from "../FoundEverywhere";
import { EraseAsker } from "./EraseAsker";
import { Letters } from "./Letters";
import { RequestFacts } from "./RequestFacts";
import { RequestSteps } from "./RequestSteps";
import parts from "../Parts.module.css";
import { statusTones, toneOf, useDeadlineWords, useRequest } from "./queries";

/** One request: until when, what can be done now, the letters, and what was done. */
export default function RequestPage() {
  const say = useWords();
  const id = useParameter("id");
  const request = useRequest(id);
  const back = { path: "/privacy", label: say("privacy-title") };
  if (request.isError && request.data === undefined) {
    return (
      <Page back={back}>
        <ErrorScreen error={appErrorFrom(request.error)} onRetry={() => void request.refetch()} />
      </Page>
    );
  }
  if (request.data === undefined) {
    return (
      <Page back={back}>
        <Skeleton lines={10} />
      </Page>
    );
  }
  const { number, kind, status } = request.data;
  return (
    <Page
      back={back}
      title={say("requests-title", { number, kind: say(`requests-kind-${kind}`) })}
      status={<Chip tone={statusTones[status]} label={say(`requests-status-${status}`)} />}
    >
      <div key={id} className={parts.page}>
        <Notices request={request.data} />
        <RequestSteps request={request.data} />
        <Letters request={request.data} />
        <About request={request.data} />
        <RequestFacts request={request.data} />
        <EraseAsker request={request.data} />
      </div>
    </Page>
  );
}

/** What is known about whoever asks, where the answer needs it. */
function About({ request: { kind, person, status } }: { request: RequestView }) {
  const isClosed = status === "answered" || status === "withdrawn";
  const isCopy = kind === "access" || kind === "portability";
  if (person === null || isClosed || !(isCopy || kind === "erasure")) return null;
  return (
    <>
      <FoundMentions person={person} />
      {isCopy && <CopyParts person={person} />}
    </>
  );
}

function Notices({ request }: { request: RequestView }) {
  const say = useWords();
  const due = useDeadlineWords();
  const { deadline, alsoOpen, status, isOfNobody } = request;
  const isClosed = status === "answered" || status === "withdrawn";
  return (
    <>
      {!isClosed && <Banner tone={toneOf(deadline)}>{say("requests-banner", { due: due(deadline) })}</Banner>}
      {isOfNobody && <Banner tone="info">{say("requests-of-nobody")}</Banner>}
      {alsoOpen.length > 0 && (
        <Banner tone="info">
          {say("requests-also-open")}{" "}
          {alsoOpen.map(({ id, number, kind }) => (
            <span key={id}>
              <Link path={`/privacy/requests/${id}`}>
                {say("requests-title", { number, kind: say(`requests-kind-${kind}`) })}
              </Link>{" "}
            </span>
          ))}
        </Banner>
      )}
    </>
  );
}

import { Link } from "~/app/navigation";
import { useFormats, useWords } from "~/i18n";
import type { RequestView } from "~/ipc/bindings";
import parts from "../Parts.module.css";

/** What is noted of a request; blank things are left out. */
export function RequestFacts({ request }: { request: RequestView }) {
  const say = useWords();
  const facts = useFacts(request);
  return (
    <section aria-labelledby="requests-facts" className={parts.section}>
      <h2 id="requests-facts">{say("requests-facts")}</h2>
      <dl className={parts.facts}>
        <dt>{say("requests-column-name")}</dt>
        <dd>
          <Who request={request} />
        </dd>
        {facts
          .filter(([, value]) => value !== "")
          .map(([label, value]) => (
            <div key={label} className={parts.fact}>
              <dt>{say(`requests-fact-${label}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function Who({ request: { person, name, asker, isOfNobody } }: { request: RequestView }) {
  const say = useWords();
  if (isOfNobody) return say("requests-nobody");
  if (asker === "account") return <Link path="/settings/you">{name}</Link>;
  if (person === null) return name;
  return <Link path={person.kind === "contact" ? `/contacts/${person.id}` : `/leads/${person.id}`}>{name}</Link>;
}

function useFacts(request: RequestView): readonly (readonly [string, string])[] {
  const say = useWords();
  const { date } = useFormats();
  const day = (one: string | null): string => (one === null ? "" : date(one));
  const { decision, evidence, sentBy, deadline } = request;
  return [
    ["email", request.email],
    ["address", request.address],
    ["received", `${date(request.receivedOn)} · ${say(`requests-channel-${request.channel}`)}`],
    ["details", request.details],
    ["calendar", say(`requests-calendar-${request.calendar}`)],
    ["target", day(deadline.target)],
    ["acknowledged", day(request.acknowledgedOn)],
    ["identity", say(`requests-identity-${request.identity}`)],
    ["identityOn", day(request.identitySettledOn ?? request.identityAskedOn)],
    ["identityHow", request.identityHow],
    ["question", request.question],
    ["paused", request.pausedDays === 0 ? "" : say("requests-days", { days: request.pausedDays })],
    ["extended", day(request.extendedOn)],
    ["extensionReason", request.extensionReason],
    ["decision", decision === null ? "" : `${say(`requests-decision-${decision}`)} · ${day(request.decidedOn)}`],
    ["exemptions", request.exemptions.map((one) => say(`requests-exemption-${one}`)).join(" ")],
    ["reason", request.reason],
    ["evidence", evidence === null ? "" : `${say(`requests-evidence-${evidence}`)} · ${day(request.carriedOutOn)}`],
    ["proof", request.proof],
    ["note", request.note],
    ["answered", sentBy === null ? "" : `${day(request.answeredOn)} · ${say(`requests-channel-${sentBy}`)}`],
    ["withdrawn", day(request.withdrawnOn)],
  ];
}

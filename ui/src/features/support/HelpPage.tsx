import { LifeBuoy, Plus } from "lucide-react";
import { Link, useAddress } from "~/app/navigation";
import { Page } from "~/app/Page";
import { Button, Chip, EmptyState, ErrorScreen, Skeleton } from "~/components";
import { useFormats, useWords } from "~/i18n";
import type { SupportSummary } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { CrashReports } from "./CrashReports";
import { NewRequestDialog } from "./NewRequestDialog";
import { stateTones, useContact, useRequestName, useRequests } from "./queries";
import { Section } from "./Section";
import styles from "./Support.module.css";

/** Contact with the makers of OkiCRM, and what was noted when something broke. */
export default function HelpPage() {
  const [address, setAddress] = useAddress({ new: "", crash: "" });
  return (
    <Page>
      <div className={styles.page}>
        <ContactUs onNew={() => setAddress({ new: "question" })} />
        <CrashReports onAsk={(crash) => setAddress({ new: "problem", crash })} />
        <Elsewhere />
      </div>
      {address.new !== "" && (
        <NewRequestDialog
          key={`${address.new}${address.crash}`}
          kind={address.new}
          crash={address.crash}
          onClose={() => setAddress({ new: "", crash: "" })}
        />
      )}
    </Page>
  );
}

function ContactUs({ onNew }: { onNew: () => void }) {
  const say = useWords();
  const contact = useContact().data;
  return (
    <Section
      title={say("support-contact")}
      sentence={contact === undefined ? "" : say("support-contact-sentence", { contact })}
    >
      <Requests
        add={
          <Button look="primary" icon={Plus} onPress={onNew}>
            {say("support-new")}
          </Button>
        }
      />
    </Section>
  );
}

function Requests({ add }: { add: React.ReactNode }) {
  const say = useWords();
  const requests = useRequests();
  if (requests.isError) {
    return <ErrorScreen error={appErrorFrom(requests.error)} onRetry={() => void requests.refetch()} />;
  }
  if (requests.data === undefined) return <Skeleton lines={4} />;
  if (requests.data.length === 0) return <EmptyState icon={LifeBuoy} sentence={say("support-empty")} action={add} />;
  return (
    <>
      <div className={styles.buttons}>{add}</div>
      <RequestTable requests={requests.data} />
    </>
  );
}

function RequestTable({ requests }: { requests: readonly SupportSummary[] }) {
  const say = useWords();
  const { dateTime } = useFormats();
  const nameOf = useRequestName();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say("support-column-request")}</th>
          <th scope="col">{say("support-column-kind")}</th>
          <th scope="col">{say("support-column-written")}</th>
          <th scope="col">{say("support-column-state")}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map(({ id, number, title, kind, state, createdAt }) => (
          <tr key={id}>
            <th scope="row">
              <Link path={`/help/${id}`}>{nameOf(number, title)}</Link>
            </th>
            <td>{say(`support-kind-${kind}`)}</td>
            <td>{dateTime(createdAt)}</td>
            <td>
              <Chip tone={stateTones[state]} label={say(`support-state-${state}`)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What answers most questions without anybody. */
function Elsewhere() {
  const say = useWords();
  return (
    <Section title={say("support-elsewhere")}>
      <ul className={styles.links}>
        {(
          [
            ["shortcuts", "/settings/shortcuts"],
            ["usage", "/privacy?tab=usage"],
            ["log", "/settings/log"],
            ["about", "/settings/about"],
          ] as const
        ).map(([id, path]) => (
          <li key={id}>
            <Link path={path}>{say(`support-elsewhere-${id}`)}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

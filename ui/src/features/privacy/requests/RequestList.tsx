import { Inbox, Plus } from "lucide-react";
import { Link } from "~/app/navigation";
import { Button, Chip, EmptyState, ErrorScreen, Skeleton } from "~/components";
import { useFormats, useWords } from "~/i18n";
import type { RequestSummary } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "../Privacy.module.css";
import { statusTones, useDeadlineWords, useRequests } from "./queries";

/** What people asked about their data: open requests by what is due first, then closed ones. */
export function RequestList({ onNew }: { onNew: () => void }) {
  const say = useWords();
  const requests = useRequests();
  const add = (
    <Button look="primary" icon={Plus} onPress={onNew}>
      {say("requests-new")}
    </Button>
  );
  if (requests.isError) {
    return <ErrorScreen error={appErrorFrom(requests.error)} onRetry={() => void requests.refetch()} />;
  }
  if (requests.data === undefined) return <Skeleton lines={6} />;
  if (requests.data.length === 0) {
    return <EmptyState icon={Inbox} sentence={say("requests-empty")} action={add} />;
  }
  return (
    <div className={styles.column}>
      <div className={styles.buttons}>{add}</div>
      <p>
        {say("requests-sentence")} <Link path="/settings/requests">{say("requests-calendar-link")}</Link>
      </p>
      <Table requests={requests.data} />
    </div>
  );
}

function Table({ requests }: { requests: readonly RequestSummary[] }) {
  const say = useWords();
  const { date } = useFormats();
  const due = useDeadlineWords();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say("requests-column-request")}</th>
          <th scope="col">{say("requests-column-name")}</th>
          <th scope="col">{say("requests-column-received")}</th>
          <th scope="col">{say("requests-column-status")}</th>
          <th scope="col">{say("requests-column-due")}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map(({ id, number, kind, name, receivedOn, status, deadline }) => (
          <tr key={id}>
            <th scope="row">
              <Link path={`/privacy/requests/${id}`}>
                {say("requests-title", { number, kind: say(`requests-kind-${kind}`) })}
              </Link>
            </th>
            <td>{name === "" ? say("requests-nobody") : name}</td>
            <td className={styles.day}>{date(receivedOn)}</td>
            <td>
              <Chip tone={statusTones[status]} label={say(`requests-status-${status}`)} />
            </td>
            <td>{status === "answered" || status === "withdrawn" ? "–" : due(deadline)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

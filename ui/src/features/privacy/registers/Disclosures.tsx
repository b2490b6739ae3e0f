import { useQuery } from "@tanstack/react-query";
import { ArrowDownToLine, ChartColumn, Handshake, Landmark, Share2 } from "lucide-react";
import { useState } from "react";
import { Button, EmptyState, ErrorScreen, Skeleton } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type Disclosure } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "../Privacy.module.css";
import { AuthorityDialog } from "./AuthorityDialog";
import { FiguresDialog } from "./FiguresDialog";
import { useCountryName } from "./Processors";
import { TakeOverDialog } from "./TakeOverDialog";
import { TransferDialog } from "./TransferDialog";

/** What left the business, to whom and by which right. */
export function Disclosures() {
  const say = useWords();
  const [open, setOpen] = useState<"authority" | "figures" | "transfer" | "take-over" | null>(null);
  const close = (): void => setOpen(null);
  const disclosures = useQuery({ queryKey: ["privacy", "disclosures"], queryFn: () => commands.disclosures() });
  if (disclosures.isError) {
    return <ErrorScreen error={appErrorFrom(disclosures.error)} onRetry={() => void disclosures.refetch()} />;
  }
  if (disclosures.data === undefined) return <Skeleton lines={6} />;
  return (
    <div className={styles.wide}>
      <p className={styles.sentence}>{say("disclosures-sentence")}</p>
      <div className={styles.buttons}>
        <Button icon={Landmark} onPress={() => setOpen("authority")}>
          {say("disclosures-authority")}
        </Button>
        <Button icon={ChartColumn} onPress={() => setOpen("figures")}>
          {say("disclosures-figures")}
        </Button>
        <Button icon={Handshake} onPress={() => setOpen("transfer")}>
          {say("succession-give")}
        </Button>
        <Button icon={ArrowDownToLine} onPress={() => setOpen("take-over")}>
          {say("succession-take-over")}
        </Button>
      </div>
      {disclosures.data.length === 0 ? (
        <EmptyState icon={Share2} sentence={say("disclosures-none")} />
      ) : (
        <DisclosureTable disclosures={disclosures.data} />
      )}
      {open === "authority" && <AuthorityDialog onClose={close} />}
      {open === "figures" && <FiguresDialog onClose={close} />}
      {open === "transfer" && <TransferDialog onClose={close} />}
      {open === "take-over" && <TakeOverDialog onClose={close} />}
    </div>
  );
}

function DisclosureTable({ disclosures }: { disclosures: readonly Disclosure[] }) {
  const say = useWords();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say("recipients-who")}</th>
          <th scope="col">{say("recipients-what")}</th>
          <th scope="col">{say("disclosures-purpose")}</th>
          <th scope="col">{say("recipients-when")}</th>
        </tr>
      </thead>
      <tbody>
        {disclosures.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ one }: { one: Disclosure }) {
  const say = useWords();
  const { date } = useFormats();
  const countryName = useCountryName();
  const under = (text: string) => text !== "" && <span className={styles.under}>{text}</span>;
  return (
    <tr>
      <th scope="row">
        {one.recipient}
        {under(countryName(one.country))}
      </th>
      <td>
        {say(`disclosures-kind-${one.kind}`)} · {say("disclosures-people", { count: one.people })}
        {one.leftOut > 0 && `, ${say("disclosures-left-out", { count: one.leftOut })}`}
        {under(one.scopeGiven)}
        {one.sha256 !== "" && <span className={`${styles.under} ${styles.place}`}>{one.sha256}</span>}
      </td>
      <td>
        {one.purpose}
        {under(one.basis)}
        {under(one.reference)}
        {one.approvedBy !== "" && under(say("disclosures-approved-by", { name: one.approvedBy }))}
      </td>
      <td className={styles.day}>{date(one.at)}</td>
    </tr>
  );
}

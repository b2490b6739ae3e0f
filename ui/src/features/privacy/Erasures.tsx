import { useQuery } from "@tanstack/react-query";
import { Eraser, FileCheck, FileDown, ScanSearch } from "lucide-react";
import { Banner, Button, Chip, EmptyState, ErrorScreen, Skeleton, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type KeptCertificate, type PageState } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { useCounted } from "~/records/ErasurePlanList";
import { ServerRemainsList } from "~/records/ServerRemainsList";
import styles from "./Privacy.module.css";

/** Every erasure of the workspace: what went, what the law keeps, and what the look through the pages found. */
export function Erasures() {
  const say = useWords();
  const { dateTime } = useFormats();
  const kept = useQuery({ queryKey: ["privacy", "erasures"], queryFn: () => commands.erasureCertificates() });
  if (kept.isError) return <ErrorScreen error={appErrorFrom(kept.error)} onRetry={() => void kept.refetch()} />;
  if (kept.data === undefined) return <Skeleton lines={6} />;
  const { certificates, notBegun } = kept.data;
  return (
    <div className={styles.wide}>
      {notBegun !== null && <Banner tone="warn">{say("erasures-not-begun", { when: dateTime(notBegun) })}</Banner>}
      {certificates.length === 0 ? (
        <EmptyState icon={Eraser} sentence={say("erasures-empty")} />
      ) : (
        <>
          <p className={styles.sentence}>{say("erasures-sentence")}</p>
          <Buttons certificates={certificates} />
          <CertificateTable certificates={certificates} />
        </>
      )}
    </div>
  );
}

function Buttons({ certificates }: { certificates: readonly KeptCertificate[] }) {
  const say = useWords();
  const toasts = useToasts();
  const isWaiting = certificates.some(({ pages }) => pages === "waiting");
  const isFound = certificates.some(({ pages }) => pages === "found");
  const look = async (): Promise<void> => {
    await commands.lookForErased();
    toasts.say(say("erasures-looking"));
  };
  const check = async (): Promise<void> => {
    const report = await commands.checkCertificate();
    if (report === null) return;
    const found = report.unchanged ? (report.ofThisWorkspace ? "good" : "other") : "changed";
    toasts.say(say(`erasures-check-${found}`));
  };
  return (
    <span className={styles.buttons}>
      {(isWaiting || isFound) && (
        <Button icon={ScanSearch} onPress={() => void look().catch(toasts.problem)}>
          {say(isFound ? "erasures-look" : "erasures-look-now")}
        </Button>
      )}
      <Button icon={FileCheck} onPress={() => void check().catch(toasts.problem)}>
        {say("erasures-check")}
      </Button>
    </span>
  );
}

function CertificateTable({ certificates }: { certificates: readonly KeptCertificate[] }) {
  const say = useWords();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say("erasures-when")}</th>
          <th scope="col">{say("erasures-what")}</th>
          <th scope="col">{say("erasures-kept")}</th>
          <th scope="col">{say("erasures-pages")}</th>
          <th scope="col">{say("erasures-actions")}</th>
        </tr>
      </thead>
      <tbody>
        {certificates.map((one) => (
          <CertificateRow key={one.certificate.statement.id} one={one} />
        ))}
      </tbody>
    </table>
  );
}

function CertificateRow({ one }: { one: KeptCertificate }) {
  const say = useWords();
  const toasts = useToasts();
  const { date, dateTime } = useFormats();
  const { statement } = one.certificate;
  const erased = statement.erased.reduce((rows, { count }) => rows + count, 0);
  const when = dateTime(statement.erasedAt);
  const save = async (): Promise<void> => {
    const file = await commands.saveCertificate(one.certificate);
    if (file !== null) toasts.say(say("records-certificate-saved", { file }));
  };
  return (
    <tr>
      <th scope="row">
        {when}
        {statement.ended !== undefined && <span className={styles.under}>{say("erasures-ended")}</span>}
        {!one.intact && <Chip tone="danger" label={say("erasures-altered")} />}
        {!one.intact && <span className={styles.under}>{say("erasures-altered-means")}</span>}
      </th>
      <td>{say("erasures-rows", { count: erased })}</td>
      <td>
        {statement.kept.length === 0
          ? say("erasures-kept-none")
          : statement.kept.map(({ kind, count, until }) => (
              <span key={kind} className={styles.under}>
                {say("erasures-until", { count, until: date(until) })}
              </span>
            ))}
      </td>
      <td>
        <Pages one={one} />
      </td>
      <td>
        <Button
          icon={FileDown}
          aria-label={say("erasures-certificate-of", { when })}
          onPress={() => void save().catch(toasts.problem)}
        >
          {say("erasures-save")}
        </Button>
      </td>
    </tr>
  );
}

const tones = { waiting: "info", clean: "success", found: "danger", onServer: "warn" } as const satisfies Record<
  PageState,
  string
>;

function Pages({ one }: { one: KeptCertificate }) {
  const say = useWords();
  const counted = useCounted();
  const { pages: look, server } = one.certificate.statement;
  const means = one.pages === "clean" && look === undefined ? "few" : one.pages;
  return (
    <>
      <Chip tone={tones[one.pages]} label={say(`erasures-pages-${one.pages}`)} />
      <span className={styles.under}>
        {say(`erasures-pages-means-${means}`, { pages: (look?.pages ?? 0) + (look?.logPages ?? 0) })}
      </span>
      {look !== undefined && look.elsewhere.length > 0 && (
        <span className={styles.under}>{say("erasures-elsewhere", { records: counted(look.elsewhere) })}</span>
      )}
      {server !== undefined && <ServerRemainsList server={server} />}
    </>
  );
}

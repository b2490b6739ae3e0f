import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { nobody } from "~/app/recipient";
import { RecipientFields } from "~/app/RecipientFields";
import { FormDialog, Skeleton, TextField, useToasts } from "~/components";
import { problemAt, sentenceFor, useWords } from "~/i18n";
import { commands, type TransferForm } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { MadePassword } from "../MadePassword";
import styles from "../Privacy.module.css";

/** Writes everything for whoever takes the business over; shows what goes and who stays out first. */
export function TransferDialog({ onClose }: { onClose: () => void }) {
  const say = useWords();
  const toasts = useToasts();
  const [form, setForm] = useState<TransferForm>({ to: nobody, basis: "" });
  const [password, setPassword] = useState<string | null>(null);
  const write = async (): Promise<void> => {
    const done = await commands.transferBusiness(form);
    if (done === null) return;
    toasts.say(say("succession-done", { count: done.people, path: done.path }));
    setPassword(done.password);
  };
  if (password !== null) {
    return <MadePassword password={password} sentence={say("succession-made-sentence")} onClose={onClose} />;
  }
  return (
    <FormDialog title={say("succession-give.title")} onClose={onClose} verb={say("succession-write")} onSubmit={write}>
      {({ problems }) => (
        <>
          <p>{say("succession-sentence")}</p>
          <RecipientFields
            form={form.to}
            problems={problems}
            onChange={(part) => setForm((before) => ({ ...before, to: { ...before.to, ...part } }))}
          />
          <TextField
            label={say("succession-basis")}
            hint={say("succession-basis.hint")}
            autoComplete="off"
            value={form.basis}
            onChange={(basis) => setForm((before) => ({ ...before, basis }))}
            error={problemAt(say, problems, "basis")}
          />
          <WhatGoes country={form.to.country} />
        </>
      )}
    </FormDialog>
  );
}

/** What would go to a country, and who would stay out. */
function WhatGoes({ country }: { country: string }) {
  const say = useWords();
  const preview = useQuery({
    queryKey: ["privacy", "transfer", country],
    queryFn: () => commands.previewTransfer(country),
    enabled: country !== "",
  });
  const seen = preview.data;
  return (
    <section className={styles.section} aria-label={say("succession-what")}>
      <h3>{say("succession-what")}</h3>
      {country === "" && <p className={styles.meta}>{say("succession-choose-country")}</p>}
      {country !== "" && seen === undefined && !preview.isError && <Skeleton lines={4} />}
      {preview.isError && <p role="alert">{sentenceFor(say, appErrorFrom(preview.error))}</p>}
      {seen !== undefined && (
        <ul className={styles.list}>
          <li>{say("succession-people", { count: seen.people })}</li>
          {seen.restricted > 0 && <li>{say("succession-restricted", { count: seen.restricted })}</li>}
          <li>{say("succession-left-out", { count: seen.leftOut })}</li>
          <li>{say("succession-files", { count: seen.files })}</li>
          <li>{say("succession-left-alone", { count: seen.leftAlone })}</li>
          <li>{say("succession-erased", { count: seen.erased })}</li>
        </ul>
      )}
    </section>
  );
}

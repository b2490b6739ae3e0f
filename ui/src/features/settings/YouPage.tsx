import { useQuery } from "@tanstack/react-query";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { Link } from "~/app/navigation";
import { Page } from "~/app/Page";
import { Button, ErrorScreen, Skeleton } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type Account, type AccountField, type AccountForm } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { DeleteDialog } from "./DeleteDialog";
import { useTold } from "./queries";
import { StoredAboutYou } from "./StoredAboutYou";
import { SavedField } from "./SavedField";
import { Section } from "./Section";
import styles from "./Settings.module.css";

/** Everything stored about the person who works here, and why. */
export default function YouPage() {
  const account = useQuery({ queryKey: ["account"], queryFn: () => commands.account() });
  return (
    <Page shape="narrow">
      {account.isError ? (
        <ErrorScreen error={appErrorFrom(account.error)} onRetry={() => void account.refetch()} />
      ) : account.data === undefined ? (
        <Skeleton lines={8} />
      ) : (
        <Parts account={account.data} />
      )}
    </Page>
  );
}

const typed = ["name", "email", "phone", "billing"] as const;
type Typed = (typeof typed)[number];

const completions: Record<Typed, string> = {
  name: "name",
  email: "email",
  phone: "tel",
  billing: "billing street-address",
};

function Parts({ account }: { account: Account }) {
  const say = useWords();
  const told = useTold();
  const [isDeleting, setIsDeleting] = useState(false);
  const form = formOf(account.fields);
  const save = (field: Typed) => async (value: string) => {
    await commands.saveAccount({ ...form, [field]: value });
    await told();
  };
  return (
    <div className={styles.page}>
      <Section title={say("account-title")} sentence={say("account-sentence")}>
        {account.fields.map((field) => {
          const name = typed.find((one) => one === field.field);
          if (name === undefined) return null;
          return (
            <SavedField
              key={name}
              label={say(`account-field-${name}`)}
              hint={`${say(field.purpose)} ${say(field.basis)}`}
              value={form[name]}
              autoComplete={completions[name]}
              onSave={save(name)}
              {...(name === "billing" ? { rows: 3 } : {})}
            />
          );
        })}
        <p>
          <Link path="/privacy" search={{ tab: "map" }}>
            {say("account-what-we-keep")}
          </Link>
        </p>
        <p>
          <Link path="/privacy" search={{ tab: "requests", new: "account" }}>
            {say("requests-new")}
          </Link>
        </p>
      </Section>
      <Accepted account={account} />
      <StoredAboutYou stored={account.stored} />
      <Section title={say("account-delete")} sentence={say("account-delete-sentence")}>
        <div className={styles.buttons}>
          <Button look="danger" icon={Trash2} onPress={() => setIsDeleting(true)}>
            {say("account-delete-everything")}
          </Button>
        </div>
      </Section>
      {isDeleting && <DeleteDialog onClose={() => setIsDeleting(false)} />}
    </div>
  );
}

function formOf(fields: readonly AccountField[]): AccountForm {
  const value = (name: Typed): string => fields.find(({ field }) => field === name)?.value ?? "";
  return { name: value("name"), email: value("email"), phone: value("phone"), billing: value("billing") };
}

/** Which texts were accepted, in which version and when. */
function Accepted({ account }: { account: Account }) {
  const say = useWords();
  const { dateTime } = useFormats();
  return (
    <Section title={say("account-accepted")}>
      {account.acceptances.length === 0 ? (
        <p>{say("account-accepted-none")}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say("account-accepted-text")}</th>
              <th scope="col">{say("account-accepted-version")}</th>
              <th scope="col">{say("agreement-history-answer")}</th>
              <th scope="col">{say("account-accepted-when")}</th>
            </tr>
          </thead>
          <tbody>
            {account.acceptances.map(({ document, version, answer, acceptedAt }) => (
              <tr key={`${document} ${version} ${answer} ${acceptedAt}`}>
                <th scope="row">{say(`account-document-${document}`)}</th>
                <td>{version}</td>
                <td>{say(`agreement-answer-${answer}`)}</td>
                <td>{dateTime(acceptedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Banner } from "~/components";
import { useWords } from "~/i18n";
import { commands, type NewContact } from "~/ipc/bindings";
import { only } from "./NewRecordDialog";

/** Nothing but the addresses is asked about. */
const nobody: NewContact = {
  name: "",
  givenName: "",
  familyName: "",
  displayName: "",
  company: "",
  jobTitle: "",
  emails: [],
  phones: [],
  addresses: [],
  websites: [],
  tags: [],
  birthday: "",
  note: "",
  lifecycle: "contact",
  source: "",
  unknown: [],
};

/** Says of somebody who is being typed in that an address is on the suppression list; never in the way. */
export function LeftAlone({ email, phone }: { email: string; phone: string }) {
  const say = useWords();
  const hints = useQuery({
    queryKey: ["privacy", "entryHints", email, phone],
    queryFn: () => commands.entryHints({ ...nobody, emails: only(email), phones: only(phone) }),
    enabled: email !== "" || phone !== "",
  });
  if (hints.data?.suppressed !== true) return null;
  return <Banner tone="warn">{say("consent-on-list")}</Banner>;
}

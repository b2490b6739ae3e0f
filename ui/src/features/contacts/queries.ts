import { useQuery } from "@tanstack/react-query";
import { usePages, type Pages } from "~/components";
import { useWords } from "~/i18n";
import {
  commands,
  type ContactChannel,
  type ContactQuery,
  type ContactSort,
  type ContactSummary,
  type ContactView,
  type Duplicate,
  type Lifecycle,
  type MailingRule,
  type NewContact,
} from "~/ipc/bindings";
import type { Shown } from "~/records/views";

export const lifecycles: readonly Lifecycle[] = ["contact", "prospect", "customer", "former", "supplier", "partner"];

const sorts: readonly ContactSort[] = ["name", "company", "email", "created", "updated"];

/** What the list asks the core with. */
export function contactQuery({ text, filters, sort }: Shown): ContactQuery {
  const tag = filters["tag"] ?? "";
  const importId = filters["import"] ?? "";
  const mailable = mailableOf(filters["mailable"] ?? "");
  const lifecycle = lifecycles.find((one) => one === filters["lifecycle"]);
  return {
    sort: sorts.find((one) => one === sort.column) ?? "name",
    direction: sort.isDescending ? "descending" : "ascending",
    text,
    ...(tag === "" ? {} : { tag }),
    ...(lifecycle === undefined ? {} : { lifecycle }),
    ...(importId === "" ? {} : { importId }),
    ...(mailable === null ? {} : { mailable }),
    trash: false,
    window: { offset: 0, after: null, limit: 0 },
  };
}

const ways: readonly ContactChannel[] = ["email", "phone", "text", "post"];

/** What people may be contacted for, from how the address keeps it: `newsletter email`. */
export function mailableOf(text: string): MailingRule | null {
  const [purpose = "", way] = text.split(" ");
  const channel = ways.find((one) => one === way);
  return purpose === "" || channel === undefined ? null : { purpose, channel };
}

/** What the business contacts people for. */
export function usePurposes(): { id: string; label: string }[] {
  const say = useWords();
  const own = useQuery({ queryKey: ["settings", "purposes"], queryFn: () => commands.contactPurposes() });
  const common = ["newsletter", "offers", "surveys", "service", "contract"];
  return [
    ...common.map((id) => ({ id, label: say(`consent-purpose-${id}`) })),
    ...(own.data?.purposes ?? []).map(({ code, name }) => ({ id: code ?? "", label: name })),
  ];
}

/** The rows of the list. */
export function useContactPages(query: ContactQuery): Pages<ContactSummary> {
  return usePages<ContactSummary>({
    queryKey: ["contacts", "list", query],
    load: async (offset, limit) => {
      const { items, total } = await commands.listContacts({ ...query, window: { offset, after: null, limit } });
      return { rows: items, total };
    },
  });
}

/** One contact. */
export function useContact(id: string) {
  return useQuery<ContactView>({ queryKey: ["contacts", "one", id], queryFn: () => commands.contact(id) });
}

/** Every tag with how many carry it. */
export function useTags() {
  return useQuery({ queryKey: ["contacts", "tags"], queryFn: () => commands.contactTags() });
}

/** Who is there already and looks like the one being written, or like the contact `besides`. */
export function useDuplicates(contact: NewContact, isWorthAsking: boolean, besides?: string) {
  return useQuery<Duplicate[]>({
    queryKey: ["contacts", "duplicates", contact, besides],
    queryFn: async () => {
      const found = await commands.contactDuplicates(contact);
      return found.filter((one) => one.contact.id !== besides);
    },
    enabled: isWorthAsking,
  });
}

export const blankContact: NewContact = {
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

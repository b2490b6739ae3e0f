import {
  Eraser,
  FileDown,
  FileSpreadsheet,
  IdCard,
  Mails,
  Share2,
  Tags,
  Trash2,
  UserPlus,
  Users,
  X,
} from "lucide-react";
import { useMemo, useState } from "react";
import { HandOverDialog } from "~/app/HandOverDialog";
import { useGo } from "~/app/navigation";
import { Button, EmptyState, Menu, Select, useToasts } from "~/components";
import { useFormats, useWords } from "~/i18n";
import { commands, type ContactQuery, type ContactsFormat, type Selection } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { EraseManyDialog } from "~/records/EraseManyDialog";
import { useListState, type ListState } from "~/records/listState";
import { NothingMatches } from "~/records/NothingMatches";
import { RecordList } from "~/records/RecordList";
import { chosenOf } from "~/records/selection";
import { contactColumns } from "./columns";
import { ContactPanel } from "./ContactPanel";
import { MailingDialog, mailingWays } from "./MailingDialog";
import { NewContactDialog } from "./NewContactDialog";
import { contactQuery, lifecycles, useContactPages, usePurposes, useTags } from "./queries";
import { TagDialog } from "./TagDialog";

/** Everybody the business knows. */
export default function ContactList() {
  const say = useWords();
  const formats = useFormats();
  const list = useListState({
    name: "contacts",
    builtIn: [
      { id: "all", label: say("contacts-view-all"), filters: {} },
      { id: "customers", label: say("contacts-view-customers"), filters: { lifecycle: "customer" } },
      { id: "prospects", label: say("contacts-view-prospects"), filters: { lifecycle: "prospect" } },
    ],
    filters: ["lifecycle", "tag", "import", "mailable"],
    sort: { column: "name", isDescending: false },
  });
  const query = contactQuery(list);
  const pages = useContactPages(query);
  const columns = useMemo(() => contactColumns(say, formats), [say, formats]);
  return (
    <RecordList
      title={say("contacts-title")}
      list={list}
      pages={pages}
      columns={columns}
      nameOf={(row) => row.displayName}
      pathOf={(id) => `/contacts/${id}`}
      filters={<ContactFilters list={list} />}
      actions={
        <>
          <MailingButton query={query} />
          <Button icon={UserPlus} shortcut="N C" onPress={() => list.setNew(true)}>
            {say("contacts-new")}
          </Button>
        </>
      }
      bulk={(selection, count, done) => (
        <BulkActions selected={chosenOf(selection, query)} count={count} onDone={done} />
      )}
      panel={(id, neighbours) => <ContactPanel id={id} onClose={() => list.open("")} {...neighbours} />}
      empty={<NothingHere list={list} />}
    >
      <NewContactDialog isOpen={list.isNew} onClose={() => list.setNew(false)} />
    </RecordList>
  );
}

/** A list for a mailing of everybody the list shows. */
function MailingButton({ query }: { query: ContactQuery }) {
  const say = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button icon={Mails} onPress={() => setIsOpen(true)}>
        {say("consent-mailing")}
      </Button>
      {isOpen && <MailingDialog selected={{ matching: { query, except: [] } }} onClose={() => setIsOpen(false)} />}
    </>
  );
}

const anything = "anything";

function ContactFilters({ list }: { list: ListState }) {
  const say = useWords();
  const tags = useTags();
  return (
    <>
      {list.filters["import"] !== "" && (
        <Button look="quiet" icon={X} onPress={() => list.setFilter("import", "")}>
          {say("contacts-of-import")}
        </Button>
      )}
      <Select
        label={say("contacts-column-lifecycle")}
        hideLabel
        choices={[
          { id: anything, label: say("contacts-any-lifecycle") },
          ...lifecycles.map((one) => ({ id: one, label: say(`contacts-lifecycle-${one}`) })),
        ]}
        value={list.filters["lifecycle"] === "" ? anything : (list.filters["lifecycle"] ?? anything)}
        onChange={(chosen) => list.setFilter("lifecycle", chosen === anything ? "" : chosen)}
      />
      {tags.data !== undefined && tags.data.length > 0 && (
        <Select
          label={say("contacts-column-tags")}
          hideLabel
          choices={[
            { id: anything, label: say("contacts-any-tag") },
            ...tags.data.map(({ tag, count }) => ({ id: tag, label: tag, detail: String(count) })),
          ]}
          value={list.filters["tag"] === "" ? anything : (list.filters["tag"] ?? anything)}
          onChange={(chosen) => list.setFilter("tag", chosen === anything ? "" : chosen)}
        />
      )}
      <MailableFilter list={list} />
    </>
  );
}

/** Only those who may be contacted for something; what is asked most, first. */
function MailableFilter({ list }: { list: ListState }) {
  const say = useWords();
  const purposes = usePurposes();
  const value = list.filters["mailable"] ?? "";
  return (
    <Select
      label={say("consent-filter")}
      hideLabel
      choices={[
        { id: anything, label: say("consent-filter-any") },
        ...purposes.flatMap(({ id, label }) =>
          mailingWays.map((way) => ({
            id: `${id} ${way}`,
            label: say("consent-filter-one", { purpose: label, channel: say(`consent-channel-${way}`) }),
          })),
        ),
      ]}
      value={value === "" ? anything : value}
      onChange={(chosen) => list.setFilter("mailable", chosen === anything ? "" : chosen)}
    />
  );
}

interface BulkProps {
  selected: Selection<string, ContactQuery>;
  count: number;
  onDone: () => void;
}

function BulkActions({ selected, count, onDone }: BulkProps) {
  const say = useWords();
  const toasts = useToasts();
  const [isErasing, setIsErasing] = useState(false);
  const [isTagging, setIsTagging] = useState(false);
  const remove = async (): Promise<void> => {
    const change = await commands.deleteContacts(selected);
    toasts.undoable(say("contacts-deleted", { count }), () => commands.undo(change));
    onDone();
  };
  return (
    <>
      <Button icon={Tags} onPress={() => setIsTagging(true)}>
        {say("contacts-tag")}
      </Button>
      <ExportMenu selected={selected} />
      <Button icon={Trash2} onPress={() => void remove().catch(toasts.problem)}>
        {say("records-delete")}
      </Button>
      <Button icon={Eraser} onPress={() => setIsErasing(true)}>
        {say("erasures-many")}
      </Button>
      <EraseManyDialog
        people={{ contacts: selected }}
        isOpen={isErasing}
        onClose={() => setIsErasing(false)}
        onErased={onDone}
      />
      <TagDialog selected={selected} count={count} isOpen={isTagging} onClose={() => setIsTagging(false)} />
    </>
  );
}

/** The selected contacts as a file for other programs; it stands in the list of exports afterwards. */
function ExportMenu({ selected }: { selected: Selection<string, ContactQuery> }) {
  const say = useWords();
  const toasts = useToasts();
  const [isMailing, setIsMailing] = useState(false);
  const [isFor, setIsFor] = useState(false);
  const save = (format: ContactsFormat): void => {
    commands
      .exportContacts(selected, format)
      .then((file) => {
        if (file !== null) toasts.say(say("contacts-exported", { count: file.records, path: file.path }));
      })
      .catch((thrown: unknown) => {
        if (appErrorFrom(thrown).code === "export-stopped") toasts.say(say("export-stopped"));
        else toasts.problem(thrown);
      });
  };
  return (
    <>
      <Menu
        label={say("contacts-export")}
        trigger={<Button icon={FileDown}>{say("contacts-export")}</Button>}
        entries={[
          { id: "csv", label: say("contacts-export-csv"), icon: FileSpreadsheet, run: () => save("csv") },
          { id: "vcard", label: say("contacts-export-vcard"), icon: IdCard, run: () => save("vcard") },
          { id: "mailing", label: say("consent-mailing"), icon: Mails, run: () => setIsMailing(true) },
          { id: "for", label: say("recipients-for-somebody-menu"), icon: Share2, run: () => setIsFor(true) },
        ]}
      />
      {isMailing && <MailingDialog selected={selected} onClose={() => setIsMailing(false)} />}
      {isFor && (
        <HandOverDialog
          verb={say("contacts-export")}
          onClose={() => setIsFor(false)}
          onExport={(to) => commands.exportContactsTo(selected, "csv", to)}
        />
      )}
    </>
  );
}

function NothingHere({ list }: { list: ListState }) {
  const say = useWords();
  const go = useGo();
  if (list.isChanged || list.view !== "all") return <NothingMatches icon={Users} list={list} />;
  return (
    <EmptyState
      icon={Users}
      sentence={say("contacts-empty")}
      action={
        <Button look="primary" onPress={() => list.setNew(true)}>
          {say("contacts-new")}
        </Button>
      }
      second={<Button onPress={() => go("/import")}>{say("contacts-import")}</Button>}
    />
  );
}

import { Copy, FileText, Mail, MoreHorizontal, Pencil, Trash2, Users } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Page } from "~/app/Page";
import {
  AmountField,
  Banner,
  Button,
  Checkbox,
  Chip,
  ComboBox,
  ConfirmDialog,
  DateField,
  Dialog,
  EditInPlace,
  EmptyState,
  ErrorScreen,
  IconButton,
  Menu,
  Progress,
  RadioGroup,
  Select,
  Switch,
  Tabs,
  Tag,
  TextArea,
  TextField,
  useToasts,
  type Choice,
} from "~/components";
import styles from "./GalleryPage.module.css";
import { demoPerson } from "./demoRecords";

/** Every component on one page; development only. */
export default function GalleryPage() {
  return (
    <Page
      title="Components"
      status={<Chip tone="info" label="Gallery" />}
      actions={
        <Menu
          label="Page"
          trigger={<IconButton icon={MoreHorizontal} label="More" />}
          entries={[
            { id: "edit", label: "Rename", icon: Pencil, shortcut: "F2", run: () => undefined },
            { id: "copy", label: "Duplicate", icon: Copy, shortcut: "Ctrl+D", run: () => undefined },
            {
              id: "delete",
              label: "Move to the trash",
              icon: Trash2,
              isDanger: true,
              startsGroup: true,
              run: () => undefined,
            },
          ]}
        />
      }
    >
      <div className={styles.gallery}>
        <Buttons />
        <Fields />
        <Choices />
        <Notices />
        <Part title="Edit in place">
          <EditSample />
        </Part>
        <Part title="Tabs">
          <Tabs
            label="Record"
            tabs={[
              { id: "all", label: "Timeline", count: 12, content: "Everything that was said." },
              { id: "files", label: "Files", count: 2, content: "Two files." },
              { id: "history", label: "History", content: "What changed." },
            ]}
          />
        </Part>
        <Part title="Empty">
          <EmptyState
            icon={Users}
            sentence="Here you will see everyone you do business with."
            action={<Button look="primary">New contact</Button>}
            second={<Button look="quiet">See an example</Button>}
          />
        </Part>
        <Part title="Error">
          <ErrorScreen
            error={{
              kind: "internal",
              code: "internal",
              args: {},
              problems: [],
              incident: "0199f0c4-7c1e-7a53-9b1e-1f4f6c2d8a10",
              details: "shape",
            }}
            onRetry={() => undefined}
          />
        </Part>
      </div>
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}

function Buttons() {
  const toasts = useToasts();
  const [dialog, setDialog] = useState<"form" | "confirm" | null>(null);
  const close = () => setDialog(null);
  return (
    <Part title="Buttons">
      <div className={styles.row}>
        <Button look="primary" icon={Mail} shortcut="Ctrl+Enter">
          Issue & send
        </Button>
        <Button onPress={() => setDialog("form")}>Open a dialog</Button>
        <Button look="quiet">Quiet</Button>
        <Button look="danger" onPress={() => setDialog("confirm")}>
          Erase Ana Costa
        </Button>
        <Button isDisabled>Disabled</Button>
        <IconButton icon={Copy} label="Copy" shortcut="Ctrl+C" />
      </div>
      <div className={styles.row}>
        <Button onPress={() => toasts.undoable("Ana Costa was moved to the trash.", () => Promise.resolve())}>
          Toast with undo
        </Button>
        <Button onPress={() => toasts.say("Copied.")}>Toast</Button>
      </div>
      <Dialog
        title="New contact"
        isOpen={dialog === "form"}
        onClose={close}
        actions={
          <>
            <Button onPress={close}>Cancel</Button>
            <Button look="primary" onPress={close}>
              Create contact
            </Button>
          </>
        }
      >
        <TextField label="Name" autoFocus />
        <TextField label="E-mail" hint="For quotes and invoices." />
      </Dialog>
      <ConfirmDialog
        title="Erase Ana Costa?"
        isOpen={dialog === "confirm"}
        onClose={close}
        verb="Erase Ana Costa"
        onConfirm={close}
        typedName="Ana Costa"
      >
        <p>14 notes and 6 tasks are erased for ever. 4 invoices are kept until 31 January 2033, as tax law asks.</p>
      </ConfirmDialog>
    </Part>
  );
}

const readAmount = (text: string) => Promise.resolve(text === "=3*45" ? "135.00" : /^\d/.test(text) ? "1234.50" : null);
const readDate = (text: string) => Promise.resolve(text === "fri" ? "2026-11-27" : null);
const loadChoices = (text: string): Promise<Choice[]> =>
  Promise.resolve(
    Array.from({ length: 40 }, (_, at) => demoPerson(at))
      .filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))
      .map(({ id, name, company }) => ({ id, label: name, detail: company })),
  );

function Fields() {
  const [amount, setAmount] = useState<string | null>("1234.50");
  const [date, setDate] = useState<string | null>("2026-11-22");
  const [customer, setCustomer] = useState<Choice | null>(null);
  const [terms, setTerms] = useState<string | null>(null);
  return (
    <Part title="Fields">
      <div className={styles.grid}>
        <TextField label="Name" defaultValue="Harbour Dental" />
        <TextField
          label="E-mail"
          defaultValue="ana@"
          error="This address has no domain. Write it like ana@example.org."
        />
        <TextField label="Phone" placeholder="+44 20 …" hint="Any form is understood." />
        <TextField label="Number" isDisabled defaultValue="INV-0431" />
        <AmountField label="Price" currency="GBP" value={amount} read={readAmount} onChange={setAmount} />
        <DateField label="Due" value={date} read={readDate} onChange={setDate} />
        <ComboBox
          label="Customer"
          placeholder="Type a name"
          value={customer}
          onChange={setCustomer}
          load={loadChoices}
          onCreate={() => undefined}
        />
        <Select
          label="Terms"
          placeholder="Choose"
          value={terms}
          onChange={setTerms}
          choices={[
            { id: "14", label: "14 days" },
            { id: "30", label: "30 days", detail: "usual" },
          ]}
        />
        <TextArea label="Note to the customer" rows={2} defaultValue="Thank you for your business." />
      </div>
    </Part>
  );
}

function Choices() {
  const [isOn, setIsOn] = useState(true);
  const [isSelected, setIsSelected] = useState(true);
  const [way, setWay] = useState<string | null>("sample");
  return (
    <Part title="Choices">
      <div className={styles.grid}>
        <RadioGroup
          label="How do you want to begin?"
          value={way}
          onChange={setWay}
          choices={[
            { id: "sample", label: "Look round with sample data", hint: "Removed again with one click." },
            { id: "import", label: "Import a file" },
            { id: "empty", label: "Start empty" },
          ]}
        />
        <div className={styles.column}>
          <Switch label="Usage figures" hint="Counts of screens, never contents." isOn={isOn} onChange={setIsOn} />
          <Switch label="Off" isOn={false} onChange={() => undefined} />
          <Checkbox label="Send me a copy" isSelected={isSelected} onChange={setIsSelected} />
          <Checkbox label="Part of them" isSelected={false} isIndeterminate onChange={() => undefined} />
        </div>
        <div className={styles.row}>
          <Chip tone="info" label="Lead" />
          <Chip tone="success" label="Paid" />
          <Chip tone="warn" label="Due soon" />
          <Chip tone="danger" label="Overdue" />
          <Chip label="Draft" />
          <Tag label="dentist" />
        </div>
      </div>
    </Part>
  );
}

function Notices() {
  return (
    <Part title="Notices">
      <Banner tone="warn" actions={<Button>Print recovery code</Button>}>
        The recovery code has not been printed yet.
      </Banner>
      <Banner tone="danger">The backup folder cannot be written.</Banner>
      <Banner tone="success">All 4,790 contacts are there.</Banner>
      <Banner tone="info" actions={<Button icon={FileText}>Open</Button>}>
        A newer invoice template exists.
      </Banner>
      <Progress label="Importing customers.csv" done={2900} total={4812} secondsLeft={6} onCancel={() => undefined} />
    </Part>
  );
}

function EditSample() {
  const [email, setEmail] = useState("ana@example.org");
  const [phone, setPhone] = useState("");
  return (
    <div className={styles.grid}>
      <EditInPlace
        label="E-mail"
        value={email}
        placeholder="Add an e-mail"
        onSave={(text) => {
          setEmail(text);
          return Promise.resolve();
        }}
      />
      <EditInPlace
        label="Phone"
        value={phone}
        placeholder="Add a phone"
        onSave={(text) => {
          setPhone(text);
          return Promise.resolve();
        }}
      />
    </div>
  );
}

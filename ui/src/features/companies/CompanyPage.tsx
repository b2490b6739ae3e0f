import { Ellipsis, Trash2 } from "lucide-react";
import { useGo, useParameter } from "~/app/navigation";
import { Page } from "~/app/Page";
import { ErrorScreen, IconButton, Menu, Skeleton, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type CompanyView } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import { RecordBody } from "~/records/RecordBody";
import { TrashBanner } from "~/records/TrashBanner";
import { CompanyDetails } from "./CompanyDetails";
import { LeadsCard, PeopleCard } from "./Linked";
import { useCompany } from "./queries";

/** One company: details at the left, its people and leads at the right. */
export default function CompanyPage() {
  const say = useWords();
  const id = useParameter("id");
  const company = useCompany(id);
  const back = { path: "/companies", label: say("companies-title") };
  if (company.isError) {
    return (
      <Page back={back}>
        <ErrorScreen error={appErrorFrom(company.error)} onRetry={() => void company.refetch()} />
      </Page>
    );
  }
  if (company.data === undefined) {
    return (
      <Page back={back}>
        <Skeleton lines={10} />
      </Page>
    );
  }
  const { name, deletedAt } = company.data;
  return (
    <Page back={back} title={name} actions={deletedAt === null && <Actions company={company.data} />}>
      {deletedAt !== null && <TrashBanner name={name} restore={() => commands.restoreCompanies({ ids: [id] })} />}
      <RecordBody
        about={{ kind: "company", id }}
        name={name}
        isInTrash={deletedAt !== null}
        details={<CompanyDetails key={id} company={company.data} />}
      >
        <PeopleCard company={company.data} />
        <LeadsCard company={company.data} />
      </RecordBody>
    </Page>
  );
}

function Actions({ company }: { company: CompanyView }) {
  const say = useWords();
  const go = useGo();
  const toasts = useToasts();
  const remove = async (): Promise<void> => {
    const change = await commands.deleteCompanies({ ids: [company.id] });
    toasts.undoable(say("records-deleted", { name: company.name }), () => commands.undo(change));
    go("/companies");
  };
  return (
    <Menu
      label={say("records-more")}
      trigger={<IconButton icon={Ellipsis} label={say("records-more")} />}
      entries={[
        {
          id: "delete",
          label: say("records-delete"),
          icon: Trash2,
          run: () => void remove().catch(toasts.problem),
        },
      ]}
    />
  );
}

import { Page } from "~/app/Page";
import { useAddress } from "~/app/navigation";
import { Tabs } from "~/components";
import { useWords } from "~/i18n";
import { DataMap } from "./DataMap";
import { RestrictedPeople } from "./RestrictedPeople";
import { NewRequestDialog } from "./requests/NewRequestDialog";
import { RequestList } from "./requests/RequestList";
import { UsageFigures } from "./UsageFigures";

/** The privacy centre. */
export default function PrivacyPage() {
  const say = useWords();
  const [address, setAddress] = useAddress({ tab: "requests", new: "" });
  return (
    <Page>
      <Tabs
        label={say("privacy-title")}
        selected={address.tab}
        onSelect={(tab) => setAddress({ tab })}
        tabs={[
          {
            id: "requests",
            label: say("requests-tab"),
            content: <RequestList onNew={() => setAddress({ new: "typed" })} />,
          },
          { id: "usage", label: say("privacy-usage"), content: <UsageFigures /> },
          { id: "restricted", label: say("privacy-restricted"), content: <RestrictedPeople /> },
          { id: "map", label: say("privacy-map"), content: <DataMap /> },
        ]}
      />
      {address.new !== "" && (
        <NewRequestDialog key={address.new} from={address.new} onClose={() => setAddress({ new: "" })} />
      )}
    </Page>
  );
}

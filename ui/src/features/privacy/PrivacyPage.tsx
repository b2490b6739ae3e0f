import { Page } from "~/app/Page";
import { useAddress } from "~/app/navigation";
import { Tabs } from "~/components";
import { useWords } from "~/i18n";
import { DataMap } from "./DataMap";
import { RestrictedPeople } from "./RestrictedPeople";
import { UsageFigures } from "./UsageFigures";

/** The privacy centre. */
export default function PrivacyPage() {
  const say = useWords();
  const [address, setAddress] = useAddress({ tab: "usage" });
  return (
    <Page>
      <Tabs
        label={say("privacy-title")}
        selected={address.tab}
        onSelect={(tab) => setAddress({ tab })}
        tabs={[
          { id: "usage", label: say("privacy-usage"), content: <UsageFigures /> },
          { id: "restricted", label: say("privacy-restricted"), content: <RestrictedPeople /> },
          { id: "map", label: say("privacy-map"), content: <DataMap /> },
        ]}
      />
    </Page>
  );
}

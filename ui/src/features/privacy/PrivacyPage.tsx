import { Page } from "~/app/Page";
import { useAddress } from "~/app/navigation";
import { Tabs } from "~/components";
import { useWords } from "~/i18n";
import { ChangeLog } from "./ChangeLog";
import { ContactAndConsent } from "./consent/ContactAndConsent";
import { Erasures } from "./Erasures";
import { Keeping } from "./Keeping";
import { Breaches } from "./registers/Breaches";
import { Disclosures } from "./registers/Disclosures";
import { Processors } from "./registers/Processors";
import { RecordOfProcessing } from "./RecordOfProcessing";
import { RestrictedPeople } from "./RestrictedPeople";
import { NewRequestDialog } from "./requests/NewRequestDialog";
import { RequestList } from "./requests/RequestList";
import { UsageFigures } from "./usage/UsageFigures";
import { Glance } from "./terms/Glance";
import { PolicyAndTerms } from "./terms/PolicyAndTerms";
import { WhatWeKeep } from "./WhatWeKeep";

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
        isColumn
        tabs={[
          {
            id: "requests",
            label: say("requests-tab"),
            content: <RequestList onNew={() => setAddress({ new: "typed" })} />,
          },
          { id: "contact", label: say("consent-tab"), content: <ContactAndConsent /> },
          { id: "restricted", label: say("privacy-restricted"), content: <RestrictedPeople /> },
          { id: "erasures", label: say("erasures-title"), content: <Erasures /> },
          { id: "glance", startsGroup: true, label: say("agreement-glance-tab"), content: <Glance /> },
          { id: "map", label: say("privacy-map"), content: <WhatWeKeep /> },
          { id: "keeping", label: say("retention-title"), content: <Keeping /> },
          { id: "record", label: say("datamap-record-tab"), content: <RecordOfProcessing /> },
          { id: "processors", startsGroup: true, label: say("processors-title"), content: <Processors /> },
          { id: "disclosures", label: say("disclosures-title"), content: <Disclosures /> },
          { id: "breaches", label: say("breaches-title"), content: <Breaches /> },
          { id: "terms", startsGroup: true, label: say("agreement-title"), content: <PolicyAndTerms /> },
          { id: "usage", label: say("usage-title"), content: <UsageFigures /> },
          { id: "log", label: say("audit-title"), content: <ChangeLog /> },
        ]}
      />
      {address.new !== "" && (
        <NewRequestDialog key={address.new} from={address.new} onClose={() => setAddress({ new: "" })} />
      )}
    </Page>
  );
}

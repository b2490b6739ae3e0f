import { useQuery } from "@tanstack/react-query";
import { Building2 } from "lucide-react";
import { useAgreement } from "~/app/agreement";
import { Page } from "~/app/Page";
import { Button, EditInPlace, ErrorScreen, Skeleton, useToasts } from "~/components";
import { useWords } from "~/i18n";
import { commands, type BusinessForm, type Controller, type ControllerForm } from "~/ipc/bindings";
import { appErrorFrom } from "~/ipc/call";
import styles from "../Privacy.module.css";
import terms from "./Terms.module.css";

/** Who answers for policy and terms: name, address and contact. */
export default function ControllerSettings() {
  const agreement = useAgreement();
  return (
    <Page shape="narrow">
      {agreement.isError ? (
        <ErrorScreen error={appErrorFrom(agreement.error)} onRetry={() => void agreement.refetch()} />
      ) : agreement.data === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <Fields controller={agreement.data.controller} />
      )}
    </Page>
  );
}

const fields = ["name", "address", "contact"] as const;

function Fields({ controller }: { controller: Controller }) {
  const say = useWords();
  const toasts = useToasts();
  const business = useQuery({ queryKey: ["settings", "business-form"], queryFn: () => commands.businessForm() });
  const form: ControllerForm = { name: controller.name, address: controller.address, contact: controller.contact };
  return (
    <div className={terms.answer}>
      <p>{say("agreement-controller-sentence")}</p>
      {fields.map((field) => (
        <div key={field} className={terms.field}>
          <span aria-hidden>{say(`agreement-controller-${field}`)}</span>
          <EditInPlace
            label={say(`agreement-controller-${field}`)}
            value={form[field]}
            placeholder={say("agreement-controller-empty")}
            isLong={field === "address"}
            onSave={(value) => commands.saveController({ ...form, [field]: value })}
          />
        </div>
      ))}
      {business.data !== undefined && (
        <div className={styles.buttons}>
          <Button
            icon={Building2}
            onPress={() => void commands.saveController(ofBusiness(business.data, form)).catch(toasts.problem)}
          >
            {say("agreement-controller-own")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The business's own details, where it states them. */
function ofBusiness({ name, address, email }: BusinessForm, form: ControllerForm): ControllerForm {
  const lines = [address.street, `${address.postalCode} ${address.city}`, address.region];
  return {
    name,
    address: lines
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .join("\n"),
    contact: email.trim() === "" ? form.contact : email,
  };
}

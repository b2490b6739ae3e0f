import { X } from "lucide-react";
import { useState } from "react";
import { Banner, Button, IconButton } from "~/components";
import { useWords } from "~/i18n";
import { useAgreement } from "./agreement";
import { useGo } from "./navigation";
import styles from "./Warnings.module.css";

/**
 * Says that entering is locked, or that policy or terms have changed since they were accepted: once per version, gone
 * with the answer. A lock cannot be put away; the page under it can always be read.
 */
export function AgreementBanner() {
  const say = useWords();
  const go = useGo();
  const agreement = useAgreement().data;
  const [hidden, setHidden] = useState("");
  if (agreement === undefined) return null;
  const changed = agreement.texts.filter(({ state }) => state === "changed");
  const version = changed.map(({ text }) => text.sha256).join(" ");
  if (agreement.isOpen && (version === "" || version === hidden)) return null;
  const see = (
    <Button onPress={() => go("/privacy", { tab: "terms" })}>
      {say(agreement.isOpen ? "agreement-changes" : "agreement-banner-see")}
    </Button>
  );
  return (
    <section aria-label={say("agreement-banner")} className={styles.warnings}>
      {agreement.isOpen ? (
        <Banner
          tone="info"
          actions={
            <>
              {see}
              <IconButton
                icon={X}
                size="small"
                label={say("agreement-banner-later")}
                onPress={() => setHidden(version)}
              />
            </>
          }
        >
          {say("agreement-banner-changed")}
        </Banner>
      ) : (
        <Banner tone="warn" actions={see}>
          {say("agreement-banner-locked")}
        </Banner>
      )}
    </section>
  );
}

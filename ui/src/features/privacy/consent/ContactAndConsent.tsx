import privacy from "../Privacy.module.css";
import { SourceNotices } from "./SourceNotices";
import { Suppressions } from "./Suppressions";

/** Who must be told, and who is left alone. */
export function ContactAndConsent() {
  return (
    <div className={privacy.wide}>
      <SourceNotices />
      <Suppressions />
    </div>
  );
}

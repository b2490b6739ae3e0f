import { X } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useWords } from "~/i18n";
import { Button, IconButton } from "./Button";
import { classNames } from "./classNames";
import styles from "./Dialog.module.css";
import { TextField } from "./Field";

interface DialogProps {
  title: string;
  isOpen: boolean;
  /** Escape, the cross and a click beside it. A half-filled form keeps its text as a draft. */
  onClose: () => void;
  /** Buttons at the end: the safe one first, the verb last. */
  actions?: ReactNode;
  size?: "small" | "normal" | "wide";
  role?: "dialog" | "alertdialog";
  children: ReactNode;
}

/** A dialog over the page; never open a second one from within. */
export function Dialog({ title, isOpen, onClose, actions, size = "normal", role = "dialog", children }: DialogProps) {
  const say = useWords();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={role === "dialog"}
      className={classNames(styles.scrim)}
    >
      <Modal className={classNames(styles.modal, styles[size])}>
        <AriaDialog role={role} className={classNames(styles.dialog)}>
          <FocusAfterwards />
          <header className={styles.head}>
            <Heading slot="title" level={2} className={classNames(styles.title)}>
              {title}
            </Heading>
            {role === "dialog" && (
              <IconButton icon={X} label={say("components-close")} shortcut="Esc" size="small" onPress={onClose} />
            )}
          </header>
          <div className={styles.body}>{children}</div>
          {actions !== undefined && <footer className={styles.foot}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * Whoever opened the dialog gets the focus back. What was opened by a shortcut gave it to nobody: then the page's
 * title takes it, so that the keyboard goes on from there.
 */
function FocusAfterwards() {
  useEffect(
    () => () => {
      // The dialog itself gives the focus back in the next frame.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (document.activeElement === document.body) document.querySelector<HTMLElement>("h1[tabindex]")?.focus();
        }),
      );
    },
    [],
  );
  return null;
}

interface ConfirmDialogProps {
  /** Names the thing: "Erase Ana Costa?". */
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** The button says what happens: "Erase Ana Costa". */
  verb: string;
  onConfirm: () => void;
  /** To be typed before the button works, for what is lost for ever. */
  typedName?: string;
  isDanger?: boolean;
  isPending?: boolean;
  size?: "small" | "normal";
  /** Whether what must be answered above was answered. */
  isReady?: boolean;
  /** What to do beforehand, such as keeping a copy; stands apart from the two buttons. */
  before?: ReactNode;
  /** What changes, counted. */
  children: ReactNode;
}

/** Asks before what cannot be undone; everything else gets an undo toast instead. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, isOpen, onClose, verb, onConfirm, typedName, isDanger = true, isPending = false, children } = props;
  const { size = "small", isReady = true, before } = props;
  const say = useWords();
  const [typed, setTyped] = useState("");
  const mayConfirm = isReady && (typedName === undefined || typed.trim() === typedName);
  const close = (): void => {
    setTyped("");
    onClose();
  };
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={close}
      role="alertdialog"
      size={size}
      actions={
        <>
          {before !== undefined && <span className={styles.before}>{before}</span>}
          {/* The safe button has the focus, so that a hasty Enter does nothing. */}
          <Button autoFocus onPress={close}>
            {say("components-cancel")}
          </Button>
          <Button
            look={isDanger ? "danger" : "primary"}
            isDisabled={!mayConfirm}
            isPending={isPending}
            onPress={onConfirm}
          >
            {verb}
          </Button>
        </>
      }
    >
      {children}
      {typedName !== undefined && (
        <TextField label={say("components-type-to-confirm", { name: typedName })} value={typed} onChange={setTyped} />
      )}
    </Dialog>
  );
}

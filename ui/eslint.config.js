import js from "@eslint/js";
import accessibility from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import typescript from "typescript-eslint";

/** Words belong into Fluent files, so a literal with a letter in JSX is refused. */
const literalText = {
    selector: "JSXText[value=/\\p{L}{2}/u]",
    message: "Words come from Fluent: use <Text id=…/> or useWords().",
};

const literalAttribute = {
    selector:
        "JSXAttribute[name.name=/^(aria-label|aria-description|aria-roledescription|title|placeholder|alt|label|description)$/] > Literal[value=/\\p{L}{2} |^\\p{Lu}/u]",
    message: "Words come from Fluent: use useWords().",
};

const invalidation = {
    selector: "MemberExpression[property.name='invalidateQueries']",
    message: "Only ipc/changes.ts invalidates queries: the core says what changed.",
};

const html = {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: "Nothing is set as HTML.",
};

export default typescript.config(
    { ignores: ["dist", "dist-fake", "node_modules", "src/ipc/bindings.ts"] },
    js.configs.recommended,
    {
        files: ["**/*.{ts,tsx}"],
        extends: [...typescript.configs.strictTypeChecked, ...typescript.configs.stylisticTypeChecked],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: {
            "@typescript-eslint/consistent-type-imports": "error",
            "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
            "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
            // TanStack Router's redirects and plain AppErrors are thrown on purpose.
            "@typescript-eslint/only-throw-error": "off",
            "@typescript-eslint/dot-notation": "off",
            "no-restricted-syntax": ["error", literalText, literalAttribute, invalidation, html],
            "no-restricted-imports": [
                "error",
                { patterns: [{ group: ["@tauri-apps/*"], message: "Only src/ipc talks to the shell." }] },
            ],
            "max-lines": ["error", { max: 400 }],
        },
    },
    {
        files: ["**/*.tsx"],
        extends: [accessibility.flatConfigs.strict],
        // On our components the focus is set on purpose: the safe button, a value asked for by clicking it.
        rules: { "jsx-a11y/no-autofocus": ["error", { ignoreNonDOM: true }] },
    },
    { files: ["**/*.{ts,tsx}"], extends: [hooks.configs.flat.recommended] },
    { files: ["src/ipc/**"], rules: { "no-restricted-imports": "off" } },
    {
        files: ["src/ipc/changes.ts"],
        rules: { "no-restricted-syntax": ["error", literalText, literalAttribute, html] },
    },
    {
        // Features do not know each other; they meet in app/features.ts.
        files: ["src/features/**"],
        rules: {
            "no-restricted-imports": [
                "error",
                {
                    patterns: [
                        { group: ["@tauri-apps/*"], message: "Only src/ipc talks to the shell." },
                        {
                            group: ["~/features/*", "../../features/*", "../[a-z]*/**"],
                            message: "No imports across features.",
                        },
                    ],
                },
            ],
        },
    },
    {
        // Tests and the gallery (never shipped) may speak plainly.
        files: ["src/dev/**", "**/*.test.{ts,tsx}"],
        rules: {
            "no-restricted-syntax": ["error", html],
            "@typescript-eslint/no-non-null-assertion": "off",
        },
    },
);

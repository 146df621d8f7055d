// What the extension's code may not do. Readers' pages are hostile ground: no markup from strings, no code from strings.
import js from "@eslint/js";
import globals from "globals";

const NO_MARKUP = ["innerHTML", "outerHTML", "srcdoc"].map((name) => ({
  selector: `AssignmentExpression[left.property.name="${name}"]`,
  message: `Build nodes with createElement; ${name} turns text into markup.`,
}));

const NO_CODE_FROM_TEXT = [
  {
    selector: "CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseFromString|createContextualFragment|write|writeln)$/]",
    message: "Build nodes with createElement.",
  },
];

const rules = {
  ...js.configs.recommended.rules,
  eqeqeq: "error",
  "no-eval": "error",
  "no-implied-eval": "error",
  "no-new-func": "error",
  "no-script-url": "error",
  "no-var": "error",
  "prefer-const": "error",
  "no-restricted-syntax": ["error", ...NO_MARKUP, ...NO_CODE_FROM_TEXT],
};

const words = { ...globals.browser, ...globals.webextensions, humankind: "readonly" };

export default [
  { files: ["extension/**/*.js"], languageOptions: { sourceType: "module", globals: words }, rules },
  {
    files: ["content", "generated", "injected", "sites"].map((part) => `extension/${part}/**/*.js`),
    languageOptions: { sourceType: "script", globals: words },
  },
  { files: ["extension/content/**/*.js", "extension/sites/**/*.js"], rules },
];

// Rules for the extension's code. It runs in other people's pages: no markup and no code from strings.
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

const names = { ...globals.browser, ...globals.webextensions, humankind: "readonly" };

// Content scripts cannot be modules, so what they share is classic too; see extension/lib/for_background.js.
const CLASSIC = ["content/**", "injected/**", "sites/**", "lib/**", "generated/contract.js"];
const MODULES_AMONG_THEM = ["extension/lib/for_*.js"];

export default [
  { files: ["extension/**/*.js"], languageOptions: { sourceType: "module", globals: names }, rules },
  {
    files: CLASSIC.map((part) => (part.endsWith(".js") ? `extension/${part}` : `extension/${part}/*.js`)),
    ignores: MODULES_AMONG_THEM,
    languageOptions: { sourceType: "script", globals: names },
  },
];

// An invitation's code comes after # in its link, so that no log of requests has it. Puts it into the field and takes
// it out of the address, which browsers keep. Nothing is sent before the reader presses the button.
"use strict";
{
  const code = decodeURIComponent(location.hash.slice(1));
  const field = document.getElementById("code");
  if (code && field instanceof HTMLInputElement) {
    field.value = code;
    history.replaceState(null, "", location.pathname + location.search);
  }
}

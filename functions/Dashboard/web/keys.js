// The key that calls are made with, asked for when the server wants one.
import { byId } from "./dom.js";

const name = "functions-key";
const dialog = byId("key-dialog");
const form = byId("key-form");
const input = byId("key");
let asking = null;
let refused = false;

export const key = () => sessionStorage.getItem(name);

/** Asks for a key, once for all who wait for it, and not again once that was refused. Gives whether there is a new one. */
export function askForKey(why, { again = false } = {}) {
  if (refused && !again) {
    return Promise.resolve(false);
  }
  asking ??= new Promise((resolve) => {
    byId("key-why").textContent = why;
    input.value = "";
    let given = false;
    form.onsubmit = (event) => {
      event.preventDefault();
      sessionStorage.setItem(name, input.value);
      given = true;
      dialog.close();
    };
    dialog.onclose = () => {
      asking = null;
      refused = !given;
      resolve(given);
    };
    dialog.showModal();
    input.focus();
  });
  return asking;
}

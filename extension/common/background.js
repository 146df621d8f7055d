// @ts-check
// How popup and options talk to the background: one message, one answer, a problem thrown as an error.
import { api } from "./api.js";
import { TroubleError } from "./trouble.js";

/**
 * @param {{type: string, [field: string]: unknown}} message
 * @returns {Promise<any>} the answer's fields
 * @throws {TroubleError}
 */
export async function tell(message) {
  /** @type {Answer<object>} */
  const answer = await api.runtime.sendMessage(message);
  if (!answer.ok) throw new TroubleError(answer.problem);
  return answer;
}

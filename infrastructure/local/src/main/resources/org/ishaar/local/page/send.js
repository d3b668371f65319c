/** Sends a command to the runner; a refusal comes back as `{ error, field }`, never as an exception. */
export async function send(to, command) {
  try {
    const answer = await fetch(to, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(command),
    });
    const text = await answer.text();
    if (answer.ok) return text ? JSON.parse(text) : {};
    return text.startsWith('{') ? JSON.parse(text) : { error: `HTTP ${answer.status}` };
  } catch (unreachable) {
    return { error: String(unreachable.message) };
  }
}

/** What stands where not even the language is known: the app itself could not start. */
export function RootFailure() {
  return (
    <main className="screen">
      <h1 className="title">出了点问题</h1>
      <p>圈点和批注都在本机，完好无损。请重新载入本页。</p>
      <p lang="en">Something went wrong. Your marks and notes are safe on this device. Reload this page.</p>
    </main>
  );
}

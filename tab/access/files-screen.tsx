// Where somebody from outside a pair opens a supervision file: whose, what, and why.
export function FilesScreen() {
  return <h1>Open a supervision file</h1>;
}

/** Words that tell nothing of what a notebook is about. */
export const commonWords: ReadonlySet<string> = new Set(
  (
    'about above after again against also although always among another append args array available because been ' +
    'before being below between both break call case change class code column columns continue could create data ' +
    'datetime default different does done down during each either elif else enumerate even every example except false ' +
    'figure file files finally find first float format found from function further get give given global group have ' +
    'having head help here however import index info input instead into item items itself join just keep keys kwargs ' +
    'lambda last later left len less like line lines list load local long look made main make many matplotlib mean ' +
    'might more most much must name names need never next none nonlocal note nothing notebook number numpy object once ' +
    'only open order other otherwise output over pandas part pass path plot plt point possible print pyplot raise range ' +
    'read result results return right rows same save section self series several shape should show simple since size ' +
    'some something start step still string such sure system table take test text than that their them then there ' +
    'these they thing this those through time title true type under until used using value values variable very want ' +
    'well were what when where whether which while whole will with within without work would write yield your'
  ).split(' ')
);

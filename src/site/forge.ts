/**
 * The page of a repository on which a new issue is written, with its title and text filled in: of GitLab, or of a forge that
 * has it where GitHub has it, as Forgejo and Gitea do.
 * @example newIssueUrl('https://github.com/you/papers', 'A', 'B')
 * //=> 'https://github.com/you/papers/issues/new?title=A&body=B'
 */
export function newIssueUrl(repository: string, title: string, body: string): string {
  const home = repository.replace(/(?:\.git)?\/?$/, '');
  return /gitlab/.test(new URL(home).hostname)
    ? `${home}/-/issues/new?${new URLSearchParams({ 'issue[title]': title, 'issue[description]': body })}`
    : `${home}/issues/new?${new URLSearchParams({ title, body })}`;
}

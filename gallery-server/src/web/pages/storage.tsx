import { bytes, count, plural } from '@vitrine/core/words';
import { isScarce } from '../../domain/upkeep/model.js';
import type { SpaceStorage, Storage, Upkeep } from '../../domain/upkeep/model.js';
import { linksOf } from '../context.js';
import type { PageContext } from '../context.js';
import { renderPage } from '../document.js';
import { ManageTabs } from '../parts/Manage.js';
import { Rescan } from '../parts/Rescan.js';

function lead({ storage }: Upkeep): string {
  const { notebooks, versions, files, free } = storage;
  const stored = bytes(files.database + files.log + files.search);
  const holds =
    versions === 0
      ? `Nothing is published yet; the gallery takes up ${stored}.`
      : `${plural(notebooks, 'notebook')} in ${plural(versions, 'version')} take up ${stored}.`;
  return free === null ? holds : `${holds} ${bytes(free)} are free on the disk.`;
}

function Files({ storage }: { storage: Storage }): JSX.Element {
  const { database, log, search, reusable } = storage.files;
  const lines = [
    ['Database', database],
    ['of that, room to be used again', reusable],
    ['Written lately', log],
    ['Search, which can be made anew', search]
  ] as const;
  return (
    <section className="vt-manage-card" aria-labelledby="files-title">
      <h2 id="files-title">Files</h2>
      <table className="vt-counts">
        <tbody>
          {lines.map(([name, size]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{bytes(size)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status">
        {storage.unclean
          ? "What was deleted last isn't overwritten yet. The gallery does it when nobody reads, at the latest at its next start."
          : 'What was deleted for good is overwritten.'}
      </p>
    </section>
  );
}

const nameOf = ({ kind, name }: SpaceStorage): string => (kind === 'personal' ? 'Personal spaces, together' : name);

function Spaces({ context, spaces }: { context: PageContext; spaces: readonly SpaceStorage[] }): JSX.Element {
  const { to } = linksOf(context.base);
  return (
    <section aria-labelledby="spaces-title">
      <h2 id="spaces-title">By space</h2>
      <table className="vt-storage">
        <thead>
          <tr>
            <th scope="col">Space</th>
            <th scope="col">Notebooks</th>
            <th scope="col">Versions</th>
            <th scope="col">Size</th>
          </tr>
        </thead>
        <tbody>
          {spaces.map(space => (
            <tr key={space.id ?? space.kind}>
              <th scope="row">
                {space.id === null ? (
                  nameOf(space)
                ) : (
                  <a className="vt-link" href={to(`/spaces/${encodeURIComponent(space.id)}`)}>
                    <bdi>{nameOf(space)}</bdi>
                  </a>
                )}
              </th>
              <td>{count(space.notebooks)}</td>
              <td>{count(space.versions)}</td>
              <td>{bytes(space.bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What the gallery holds, how much room is left, and what it has to do. */
export function storagePage(context: PageContext, upkeep: Upkeep): string {
  const { storage, rescan } = upkeep;
  return renderPage(context, {
    title: 'Storage',
    shape: 'list',
    children: (
      <>
        <h1 className="vt-title">Storage</h1>
        <ManageTabs context={context} current="storage" />
        <div className="vt-manage">
          <p className="vt-lead">{lead(upkeep)}</p>
          {isScarce(storage) ? (
            <p className="vt-form-problem" role="alert">
              The disk is nearly full. When it is, nothing can be published; what is there stays readable. Make room, or
              move the data folder to a larger disk.
            </p>
          ) : null}
          <Files storage={storage} />
          <Rescan context={context} state={rescan} />
          <Spaces context={context} spaces={storage.spaces} />
        </div>
      </>
    )
  });
}

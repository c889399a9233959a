import { describe, expect, it } from 'vitest';
import { catalogue, VitrineError } from './index.js';
import type { ErrorCode, Params } from './index.js';

/** Values as the places that throw give them. */
const given: Partial<Record<ErrorCode, Params>> = {
  'notebook-broken-json': { line: 3, column: 14 },
  'notebook-format-unknown': { nbformat: 5 },
  'notebook-too-large': { bytes: 104_857_600, limit: 67_108_864 },
  'notebook-invalid': { place: 'cell 3, source' },
  'not-redacted': { cell: 12, place: 'output', count: 1 },
  'field-too-long': { field: 'title', limit: 200 },
  'gallery-origin-not-listed': { origin: 'https://lab.example' },
  'gallery-out-of-reach': { origin: 'https://lab.example' },
  'redirect-not-listed': { origin: 'https://lab.example' },
  'sign-in-too-often': { seconds: 40 },
  'rate-limited': { seconds: 300 },
  'clock-skew': { seconds: 3600 },
  'manifest-invalid': { place: 'execution.order' },
  'version-conflict': { version: 4, by: 'Demo colleague', at: 0 },
  'entry-withdrawn': { version: 2, by: 'Demo author', at: 0, replacedBy: 1 },
  'entry-quarantined': { version: 3, at: 0, replacedBy: null },
  'request-invalid': { place: 'fields' },
  'body-too-large': { limit: 67_108_864 },
  'database-newer': { found: 9, known: 4 },
  'port-taken': { port: 8765 },
  'config-invalid': { field: 'port' },
  'engine-apart': { client: '0.4', gallery: '0.2', apart: 'newer' },
  'receipt-invalid': { place: 'verified.time' },
  'keys-invalid': { line: 1, column: 2 },
  usage: { reason: 'There is no option --colour.' }
};

describe('every sentence a person may read', () => {
  it('is read here before it is shown', () => {
    const spoken = Object.fromEntries(
      (Object.keys(catalogue) as ErrorCode[]).sort().map(code => {
        const { sentence, next, status } = new VitrineError(code, given[code] ?? {});
        return [code, [status, sentence, next]];
      })
    );
    expect(spoken).toMatchInlineSnapshot(`
      {
        "account-own": [
          409,
          "You can't remove yourself. Nothing was changed.",
          "Ask another administrator of the gallery.",
        ],
        "account-removed": [
          409,
          "This person was removed, and nothing is left of their account. Nothing was changed.",
          "Invite them again, with an account of its own.",
        ],
        "alternative-unknown": [
          422,
          "The notebook to use instead doesn't exist, or you can't see it. Nothing was stored.",
          "Copy the link of another notebook that you can open, or leave the field empty.",
        ],
        "body-too-large": [
          413,
          "This is larger than the gallery takes (67.1 MB). Nothing was published.",
          "Take out large texts or ask the administrator to raise the limit.",
        ],
        "checkpoint-invalid": [
          422,
          "This file isn't a checkpoint of a record, or was changed after it was written.",
          "Take another one from the folder of checkpoints, or a copy of it.",
        ],
        "checkpoint-unknown-key": [
          422,
          "No key in the keys folder signed this checkpoint.",
          "Name the keys folder of the gallery that wrote it with --keys-dir.",
        ],
        "choices-invalid": [
          422,
          "The list of outputs to let out is too long or names none. Nothing was done.",
          "A text to hide has a letter or a digit in it and at most 2,000 characters; there can be 500 of them.",
        ],
        "clock-skew": [
          409,
          "This computer's clock and the gallery's differ by 60 minutes.",
          "Set the clock, then try again.",
        ],
        "comment-gone": [
          409,
          "This comment isn't there any more. Nothing was changed.",
          "Load the page again.",
        ],
        "comment-missing": [
          422,
          "The comment has no words. Nothing was stored.",
          "Type something, then send it.",
        ],
        "comment-place-unknown": [
          422,
          "This version has no such cell or output, so the comment wasn't stored.",
          "Choose one of those on the page.",
        ],
        "comments-full": [
          422,
          "This version has enough comments, and takes no more.",
          "Delete what is settled, or comment on a newer version.",
        ],
        "commit-mismatch": [
          422,
          "The version doesn't carry the author, time or parent that the gallery gave out. Nothing was published.",
          "Publish again.",
        ],
        "config-invalid": [
          400,
          "The setting port can't be used as it is.",
          "See vitrine serve --help for what it takes.",
        ],
        "content-mismatch": [
          422,
          "The content doesn't fit its checksum. Nothing was published.",
          "Publish again; if it stays, reload JupyterLab.",
        ],
        "content-purged": [
          409,
          "This very notebook was deleted here for good. Nothing was published.",
          "Take out what had to go, then publish again.",
        ],
        "content-quarantined": [
          409,
          "This very notebook is closed, because something sensitive may be in it. Nothing was published.",
          "Take out what was found, or ask a reviewer of the space to release it.",
        ],
        "csrf": [
          403,
          "This page was open too long or came from elsewhere, so nothing was done.",
          "Reload the page, then try again.",
        ],
        "database-locked": [
          503,
          "Another gallery is using this data folder.",
          "Stop the other one, or start this one with a data folder of its own.",
        ],
        "database-newer": [
          503,
          "The data folder was written by a newer Vitrine (9, this one knows 4). Nothing was changed.",
          "Start the newer Vitrine, or use another data folder.",
        ],
        "deprecation-reason-missing": [
          422,
          "A reason is missing. Nothing was deprecated.",
          "Type one sentence for readers, then deprecate.",
        ],
        "disk-full": [
          507,
          "The gallery's disk is full. Nothing was stored.",
          "Make room on the disk, then try again.",
        ],
        "engine-apart": [
          422,
          "This notebook was prepared by a Vitrine whose rules (0.4) are too far ahead of this gallery's (0.2). Nothing was published.",
          "Ask the administrator to update the gallery, then publish again.",
        ],
        "entry-quarantined": [
          410,
          "Version 3 of this notebook is closed, because something sensitive may be in it.",
          "Come back later: its author can publish a cleaned version.",
        ],
        "entry-withdrawn": [
          410,
          "This notebook was withdrawn by Demo author.",
          "Read v1 instead.",
        ],
        "field-too-long": [
          422,
          "The title is longer than 200 characters. Nothing was sent.",
          "Shorten the title, then publish.",
        ],
        "fields-redacted": [
          422,
          "Removed 1 value from the texts beside the notebook. Nothing was sent.",
          "Look at the title and the other texts, then publish.",
        ],
        "file-exists": [
          409,
          "A file of this name is already there. It was left as it is.",
          "Choose another folder or another name.",
        ],
        "file-unreadable": [
          400,
          "This file can't be opened.",
          "Check that it exists and that you may read it.",
        ],
        "gallery-certificate": [
          502,
          "Your browser doesn't trust the gallery's certificate. Nothing was sent.",
          "Open the gallery in a tab and look at the certificate, or ask its administrator.",
        ],
        "gallery-mixed-content": [
          409,
          "JupyterLab is open over https and the gallery is at an http address, so your browser blocks it. Nothing was sent.",
          "Give the gallery an https address, or open JupyterLab over http on this computer.",
        ],
        "gallery-origin-not-listed": [
          403,
          "The gallery doesn't accept https://lab.example yet. Nothing was sent.",
          "Ask its administrator to add this address to the list of origins.",
        ],
        "gallery-out-of-reach": [
          503,
          "The gallery on this computer can't be reached from https://lab.example. Nothing was sent.",
          "Check that it runs, and that your browser lets pages from there reach this computer.",
        ],
        "gallery-slow": [
          504,
          "The gallery didn't answer in time. What you typed was kept.",
          "Try again; the same thing is never published twice.",
        ],
        "gallery-unreachable": [
          503,
          "The gallery can't be reached. Nothing was sent.",
          "Check that it runs and that its address is right, then try again.",
        ],
        "grant-expired": [
          410,
          "This sign-in took too long or was used already.",
          "Start the sign-in again.",
        ],
        "grant-pending": [
          428,
          "The code hasn't been confirmed yet.",
          "Open the address shown, sign in and confirm the code.",
        ],
        "host-refused": [
          421,
          "The gallery doesn't answer under this address.",
          "Use the address it printed when it started.",
        ],
        "idempotency-reused": [
          422,
          "This request carries the key of an earlier, different one. Nothing was done.",
          "Send it again with a new key.",
        ],
        "internal": [
          500,
          "Something went wrong inside Vitrine. Your notebook is as it was.",
          "Try again; if it stays, tell the administrator the time at which it happened.",
        ],
        "invitation-expired": [
          410,
          "This invitation has expired.",
          "Ask whoever sent it for a new one.",
        ],
        "invitation-unknown": [
          404,
          "This invitation isn't known here.",
          "Check that the whole link was copied, or ask for a new one.",
        ],
        "invitation-used": [
          410,
          "This invitation was used already.",
          "If it was you, sign in; otherwise ask for a new invitation.",
        ],
        "invitation-withdrawn": [
          410,
          "This invitation was withdrawn.",
          "Ask whoever sent it, or the administrator of this gallery.",
        ],
        "kernel-absent": [
          409,
          "This notebook has no kernel, so what it read and how it ran is unknown. Nothing was sent.",
          "Start a kernel, or publish without these facts.",
        ],
        "kernel-busy": [
          409,
          "The kernel is busy and can't answer yet. Nothing was sent.",
          "Wait until the cell is done, or interrupt the kernel, then try again.",
        ],
        "kernel-dead": [
          409,
          "The kernel has stopped. The notebook is as it was.",
          "Restart the kernel, then try again.",
        ],
        "keys-invalid": [
          422,
          "This file doesn't hold a gallery's public keys. Line 1, column 2 isn't valid JSON.",
          "Download the keys again from the page of the receipt.",
        ],
        "keys-unreadable": [
          503,
          "The gallery can't read the keys that it signs with. Nothing was stored.",
          "Tell the administrator: vitrine keys list says what is wrong.",
        ],
        "label-worn": [
          409,
          "A space still has this label. Nothing was changed.",
          "Take it off its spaces first.",
        ],
        "last-administrator": [
          409,
          "This is the gallery's last administrator. Nothing was changed.",
          "Make somebody else administrator first.",
        ],
        "link-not-saved": [
          507,
          "It's published, but JupyterLab couldn't save your notebook, so the file doesn't know about it yet.",
          "Save the notebook when that is possible again, so that the next publish becomes a new version of this one.",
        ],
        "listen-refused": [
          400,
          "Listening beyond this computer needs accounts, and TLS or a named trusted proxy. The gallery was not started.",
          "Set the certificate and key, name the proxy, or listen on 127.0.0.1.",
        ],
        "login-taken": [
          409,
          "Somebody else uses this sign-in name.",
          "Choose another name.",
        ],
        "manifest-invalid": [
          422,
          "The facts about this notebook aren't in the agreed form at execution.order. Nothing was published.",
          "Reload JupyterLab so that both sides have the same version, then publish again.",
        ],
        "name-missing": [
          422,
          "A space needs a name. Nothing was changed.",
          "Type one, then try again.",
        ],
        "not-a-notebook": [
          422,
          "This file isn't a Jupyter notebook. Nothing was sent and your file is as it was.",
          "Choose a file whose name ends in .ipynb.",
        ],
        "not-allowed": [
          403,
          "Your account may not do this.",
          "Ask the administrator of the space for the right to do it.",
        ],
        "not-found": [
          404,
          "This doesn't exist, or you can't see it.",
          "Check the address, sign in, or ask for access.",
        ],
        "not-redacted": [
          422,
          "The gallery found 1 more thing to remove in cell 12. Nothing was published.",
          "Take it out at the places named, or reload JupyterLab so that both sides use the same rules, then publish again.",
        ],
        "note-missing": [
          422,
          "A note is missing. Nothing was returned.",
          "Say in one sentence what has to change, then return it.",
        ],
        "note-sensitive": [
          422,
          "Your note holds something that is removed in this space. Nothing was stored.",
          "Take it out of the note, then send it again.",
        ],
        "notebook-broken-json": [
          422,
          "This notebook can't be read: line 3, column 14 isn't valid JSON. Nothing was sent and your file is as it was.",
          "Open it in JupyterLab and save it again, or go back to an earlier copy.",
        ],
        "notebook-format-unknown": [
          422,
          "This notebook is written in format 5; Vitrine reads formats 2, 3 and 4. Nothing was sent and your file is as it was.",
          "Save it in format 4: Jupyter can convert it with nbconvert --to notebook.",
        ],
        "notebook-invalid": [
          422,
          "This notebook isn't well formed at cell 3, source. Nothing was sent and your file is as it was.",
          "Open it in JupyterLab and save it again.",
        ],
        "notebook-too-deep": [
          422,
          "This notebook holds data nested too deeply to be read safely. Nothing was sent and your file is as it was.",
          "Clear the outputs and save, then try again.",
        ],
        "notebook-too-large": [
          413,
          "This notebook has 104.9 MB; the limit is 67.1 MB. Nothing was published and your file is as it was.",
          "Clear large outputs or move large texts out of the notebook, then try again.",
        ],
        "output-missing": [
          422,
          "There is no output ? in cell ?. Nothing was done.",
          "Count the outputs of a cell from 0; text that is printed in one go is one output.",
        ],
        "password-weak": [
          422,
          "This password is too easy to guess.",
          "Choose one with at least 12 characters.",
        ],
        "policy-changed": [
          409,
          "The rules of this space have changed since you looked. Nothing was published.",
          "Look at what will be removed now, then publish again.",
        ],
        "policy-invalid": [
          422,
          "Some things in this policy have to be mended. Nothing was stored.",
          "Each is said above the form; what you typed was kept.",
        ],
        "policy-name-taken": [
          409,
          "There is a policy of this name already. Nothing was stored.",
          "Choose another name, or open the policy and change it.",
        ],
        "policy-newer": [
          409,
          "Somebody wrote another version of this policy meanwhile. Nothing was stored.",
          "Look at the newest version, then change that one.",
        ],
        "policy-same": [
          409,
          "These are the rules that hold already. Nothing was changed.",
          "Choose something else, or leave it as it is.",
        ],
        "popup-blocked": [
          409,
          "Your browser blocked the sign-in window.",
          "Allow pop-ups for this page, or sign in with a short code.",
        ],
        "port-taken": [
          409,
          "Port 8765 is taken by another program.",
          "Stop the other program or choose another port; 0 picks a free one.",
        ],
        "proposal-closed": [
          409,
          "This proposal was decided already, or the rules it was about have changed. Nothing was done.",
          "Look at the rules as they are now.",
        ],
        "proposal-waits": [
          409,
          "Another change of these rules waits for a second administrator. Nothing was changed.",
          "Agree to that one, decline it or withdraw it first.",
        ],
        "purge-unconfirmed": [
          422,
          "What was typed isn't the version. Nothing was deleted.",
          "Type the version to delete it.",
        ],
        "quarantine-reason-missing": [
          422,
          "A reason is missing. Nothing was released.",
          "Type one sentence for the record, then release.",
        ],
        "rate-limited": [
          429,
          "There were too many requests in a short time.",
          "Try again in 5 minutes.",
        ],
        "reason-missing": [
          422,
          "A reason is missing. Nothing was withdrawn.",
          "Type one sentence for readers, then withdraw.",
        ],
        "receipt-invalid": [
          422,
          "This file isn't a redaction receipt. It isn't in the agreed form at verified.time.",
          "Download the receipt again from the notebook's page.",
        ],
        "receipt-missing": [
          404,
          "This version has no redaction receipt: it was published before the gallery made them.",
          "The notebook's next version will have one.",
        ],
        "redaction-failed": [
          500,
          "This notebook couldn't be checked for what has to be removed. Nothing was sent and your file is as it was.",
          "Clear the outputs of the newest cells and try again. If it stays so, tell who looks after Vitrine.",
        ],
        "redaction-slow": [
          422,
          "Checking this notebook took longer than the gallery allows. Nothing was published.",
          "Clear the largest outputs, then publish again.",
        ],
        "redaction-unsettled": [
          422,
          "Removing what was found in this notebook kept bringing up more. Nothing was sent and your file is as it was.",
          "Look at the cells named: take out what is secret there, or clear their outputs. Then try again.",
        ],
        "redirect-not-listed": [
          400,
          "The gallery doesn't send sign-ins to https://lab.example.",
          "Ask the gallery's administrator to add your JupyterLab's address to the list of origins.",
        ],
        "release-invalid": [
          422,
          "Output ? of cell ? is to be let out, and there is no such output. Nothing was published.",
          "Look at the outputs again, then publish.",
        ],
        "release-not-allowed": [
          403,
          "The rules of this space don't let out output ? of cell ?. Nothing was published.",
          "Hide the output again, then publish.",
        ],
        "release-not-checked": [
          422,
          "Output ? of cell ? can't be let out: it is hidden before, or nothing can look into it.",
          "Leave it hidden, and go on without letting it out.",
        ],
        "release-reason-missing": [
          422,
          "Output ? of cell ? is to be let out without a reason. Nothing was published.",
          "Type one sentence that says why readers may see it.",
        ],
        "reload-needed": [
          410,
          "A part of Vitrine can't be loaded: it was upgraded after you opened this page, or JupyterLab's server doesn't answer. Nothing was sent and your notebook is as it was.",
          "Save your notebook, then reload the page.",
        ],
        "removal-unconfirmed": [
          422,
          "What was typed isn't the name they sign in with. Nobody was removed.",
          "Type it as the list of accounts shows it.",
        ],
        "request-invalid": [
          400,
          "The request isn't in the agreed form at fields. Nothing was done.",
          "Check that JupyterLab, the command line and the gallery have the same version.",
        ],
        "review-decided": [
          409,
          "Somebody else has approved this version already. Your decision was not stored.",
          "Go back to the queue for what is left.",
        ],
        "review-outdated": [
          409,
          "This version, its space or the rules there have changed since you opened it, or it was taken back. Nothing was decided.",
          "Look at it again, then decide.",
        ],
        "review-own": [
          403,
          "You published this version or had a hand in it, so somebody else has to decide.",
          "Ask another reviewer of the space.",
        ],
        "rules-changed": [
          409,
          "The rules were changed while you looked at them. Nothing was done.",
          "Look at what the change would do now, then decide again.",
        ],
        "second-administrator": [
          403,
          "Rules become looser only when a second administrator agrees. You proposed this one yourself.",
          "Ask another administrator to look at it.",
        ],
        "second-person-needed": [
          403,
          "Somebody else has to decide this: neither its author nor whoever reported it. Nothing was changed.",
          "Ask a reviewer or an administrator of the space.",
        ],
        "sign-in-denied": [
          403,
          "Access was refused on the gallery's page, so nothing is connected. What you typed was kept.",
          "Sign in again and press Connect there.",
        ],
        "sign-in-expired": [
          401,
          "Your sign-in has expired. What you typed was kept.",
          "Sign in again.",
        ],
        "sign-in-needed": [
          401,
          "You aren't signed in to this gallery.",
          "Sign in.",
        ],
        "sign-in-refused": [
          401,
          "This name and password don't fit together.",
          "Check both and try again.",
        ],
        "sign-in-too-often": [
          429,
          "There were too many sign-in attempts.",
          "Try again in 40 seconds.",
        ],
        "state-mismatch": [
          400,
          "The answer doesn't belong to the sign-in that was started here, so it was dropped.",
          "Start the sign-in again from JupyterLab.",
        ],
        "store-unavailable": [
          503,
          "The gallery can't reach its data. Nothing was stored.",
          "Try again in a moment.",
        ],
        "stored-sensitive": [
          422,
          "The rules there find 1 thing to remove in v1. Nothing was changed.",
          "Publish it there as a new notebook: what has to go is removed on the way.",
        ],
        "ticket-expired": [
          409,
          "Preparing took too long. Nothing was published.",
          "Publish again; what you typed was kept.",
        ],
        "title-missing": [
          422,
          "A title is missing. Everything else was kept.",
          "Type a title, then publish.",
        ],
        "tree-mismatch": [
          422,
          "What arrived isn't what JupyterLab computed. Nothing was published.",
          "Reload JupyterLab so that both sides have the same version, then publish again.",
        ],
        "undo-expired": [
          410,
          "The time to undo this is over.",
          "Publish the notebook again.",
        ],
        "usage": [
          400,
          "There is no option --colour.",
          "See vitrine --help.",
        ],
        "version-conflict": [
          409,
          "Demo colleague published v4 first. Your notebook is as it was.",
          "Publish on top of it, or as a new notebook.",
        ],
        "welcome-expired": [
          410,
          "This sign-in link was used already, or its 10 minutes are over.",
          "Start the gallery again: while its administrator has no password, it makes a new one.",
        ],
        "words-sensitive": [
          422,
          "What you typed holds something sensitive. Nothing was stored.",
          "Say it without, then try again.",
        ],
      }
    `);
  });
});

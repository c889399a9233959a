import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { House } from './house';

/** What a person sees of JupyterLab: the toolbar button, the dialogs, the panel. */
export class LabPage {
  constructor(
    readonly page: Page,
    readonly house: House,
    /** Where the browser finds Lab, ending in a slash. */
    private readonly url = house.lab.url
  ) {}

  /** Opens a notebook in a workspace of its own and waits until its kernel is there. */
  async open(file: string, kernel = true): Promise<void> {
    await this.page.goto(`${this.address(file)}?reset&token=${this.house.token}`);
    await expect(this.toolbarButton).toBeVisible({ timeout: 60_000 });
    if (kernel) {
      await this.kernelReady();
    }
  }

  /** Opens a file that Lab will refuse: there is no toolbar to wait for, only Lab's own dialog. */
  async openRefused(file: string): Promise<void> {
    await this.page.goto(`${this.address(file)}?reset&token=${this.house.token}`);
    await expect(this.dialog).toBeVisible({ timeout: 60_000 });
  }

  /** A new notebook out of the launcher, with the cursor in its first cell. */
  async openNew(): Promise<void> {
    await this.page.goto(`${this.address()}?reset&token=${this.house.token}`);
    await this.page.locator('.jp-LauncherCard[data-category="Notebook"]').first().click({ timeout: 60_000 });
    await expect(this.toolbarButton).toBeVisible({ timeout: 60_000 });
    await this.kernelReady();
    await this.notebook.locator('.jp-CodeCell .cm-content').first().click();
  }

  /** A workspace of its own, so that nothing is restored. */
  private address(file?: string): string {
    const workspace = `w${Date.now()}${Math.floor(Math.random() * 1e6)}`;
    return `${this.url}lab/workspaces/${workspace}${file === undefined ? '' : `/tree/${encodeURI(file)}`}`;
  }

  /** The start page as `npm start` opens it. */
  async start(): Promise<void> {
    await this.page.goto(`${this.url}lab/tree/start-here.ipynb?token=${this.house.token}`);
    await expect(this.toolbarButton).toBeVisible({ timeout: 60_000 });
    await this.kernelReady();
  }

  /** The toolbar says idle before there is a kernel; the status bar does not. */
  async kernelReady(): Promise<void> {
    await expect(this.statusBar).toContainText('| Idle', { timeout: 60_000 });
  }

  get statusBar(): Locator {
    return this.page.locator('#jp-bottom-panel');
  }

  get notebook(): Locator {
    return this.page.locator('.jp-NotebookPanel:not(.lm-mod-hidden)');
  }

  /** The toolbar button, whatever it says by now. */
  get toolbarButton(): Locator {
    return this.notebook.locator('.vt-PublishButton').getByRole('button');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  get publishButton(): Locator {
    return this.dialog.getByRole('button', { name: /^Publish (to|for) / });
  }

  get result(): Locator {
    return this.dialog
      .getByRole('status')
      .filter({ hasText: /Published v\d+ of |v\d+ of .* is handed in|Nothing changed/ });
  }

  get problem(): Locator {
    return this.dialog.getByRole('alert');
  }

  /** Opens the dialog where nobody is signed in, types a title and presses Publish, which asks for a sign-in. */
  async publishAsNobody(title: string): Promise<void> {
    await this.openDialog();
    await this.dialog.getByLabel('Title').fill(title);
    await this.publishButton.click();
    await expect(this.problem).toContainText("You aren't signed in to this gallery.");
  }

  async openDialog(): Promise<void> {
    await this.toolbarButton.click();
    await expect(this.publishButton).toBeEnabled();
  }

  async chooseTeam(): Promise<void> {
    await this.choose('Team');
  }

  /** Chooses whose space it goes to. */
  async choose(space: string): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Choose who can read it' }).click();
    await this.dialog.getByRole('menuitemradio', { name: new RegExp(`^${space}`) }).click();
  }

  /** Presses Publish and answers the link. */
  async finish(): Promise<string> {
    await this.publishButton.click();
    await expect(this.result).toBeVisible({ timeout: 40_000 });
    return this.link();
  }

  async link(): Promise<string> {
    return this.dialog.getByLabel('Link', { exact: true }).inputValue();
  }

  async closeResult(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close' }).click();
    await expect(this.dialog).toBeHidden();
  }

  /** The whole of it, for journeys that are about something else. */
  async publish(team = true): Promise<string> {
    await this.openDialog();
    if (team) {
      await this.chooseTeam();
    }
    const link = await this.finish();
    await this.closeResult();
    return link;
  }

  /** Types into the last cell, as somebody who changes something. */
  async editLastCell(text: string): Promise<void> {
    const editor = this.notebook.locator('.jp-CodeCell .cm-content').last();
    await editor.click();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text);
  }

  /** Puts other text into a cell, as somebody who mends it. */
  async rewriteCell(cell: number, text: string): Promise<void> {
    const editor = this.notebook.locator(`.jp-Cell[data-windowed-list-index="${cell}"] .cm-content`);
    await editor.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }

  /** Runs the last cell, and doesn't wait for its end. */
  async runLastCell(): Promise<void> {
    await this.notebook.locator('.jp-CodeCell .cm-content').last().click();
    await this.page.keyboard.press('Control+Enter');
  }

  /** Chooses something in one of Lab's menus. */
  async menu(name: string, item: string): Promise<void> {
    await this.page.getByRole('menuitem', { name, exact: true }).click();
    await this.page.locator('.lm-Menu-item').filter({ hasText: item }).click();
  }

  async shutDownKernel(): Promise<void> {
    await this.menu('Kernel', 'Shut Down Kernel');
    await expect(this.statusBar).toContainText('No Kernel');
  }

  async openPanel(): Promise<Locator> {
    const panel = this.page.locator('#vitrine-gallery');
    if (!(await panel.isVisible())) {
      await this.page.locator('.jp-SideBar [data-id="vitrine-gallery"]').click();
    }
    await expect(panel).toBeVisible();
    return panel;
  }

  /** The path of the notebook that is in front, as Lab's document knows it. */
  async currentPath(): Promise<string> {
    const label = await this.page.locator('#jp-main-dock-panel .lm-TabBar-tab.jp-mod-current').getAttribute('title');
    return /Path: (.*)/.exec(label ?? '')?.[1] ?? '';
  }
}

import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ask } from '../../src/actions/index';
import type { World } from '../../src/ports';
import { plain } from '../support/importing';
import { Death, mailingWorld, manyMentors, me, mortal, postOffice } from '../support/mailing';
import {
  aCpp,
  aicha,
  aMentor,
  anAssignment,
  aVisit,
  clock,
  directorate,
  massira,
  thisYear,
} from '../support/rows';
import { sidebars } from '../support/sidebars';

const sidebar = sidebars();

async function at(world: World): Promise<{ page: Page; errors: string[] }> {
  const { page, errors } = await sidebar.open(world, { view: 'letters', height: 900, scale: 2 });
  page.setDefaultTimeout(20_000);
  await page.getByRole('button', { name: 'عرض الرسائل' }).waitFor();
  return { page, errors };
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const toldAtFoot = async (page: Page) => {
  const notice = page.locator('[data-view=letters] .at-foot .notice');
  await notice.waitFor();
  return plain((await notice.textContent()) ?? '');
};

/** A picture for whoever looks. */
const picture = async (page: Page, name: string) => {
  const folder = process.env.PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

const office = () =>
  directorate({
    mentor: [
      aMentor(aicha, { email: 'aicha@taalim.ma' }),
      aMentor('أحمد الفاسي', { email: '' }),
      aMentor('نادية الإدريسي العلوي', { email: 'nadia.elidrissi.elalaoui@taalim.ma' }),
    ],
    cpp: [aCpp(massira, 'فاس', { coordinator: 'سعيد', coordinatorEmail: 'said@taalim.ma' })],
    assignment: [aicha, 'أحمد الفاسي', 'نادية الإدريسي العلوي'].map((name) => anAssignment(name, massira)),
    visit: [aVisit({ strengths: 'انخراط الفريق التربوي\nقيادة جماعية' })],
    settings: { balanceTo: 'dp@taalim.ma', copyTo: 'service@taalim.ma' },
  });

describe('«المراسلات»', () => {
  it('shows who gets what and each letter as it will look, tries it, and sends once it is confirmed', async () => {
    const post = postOffice({ refused: ['said@taalim.ma'] });
    const { page, errors } = await at(mailingWorld(office(), post, clock));
    await picture(page, 'letters-1-form');
    await press(page, 'عرض الرسائل');
    await page.locator('.letters li').first().waitFor();
    expect(await page.locator('.letters li').count()).toBe(4);
    expect(plain((await page.locator('[data-view=letters] .to-know').first().textContent()) ?? '')).toContain(
      'أحمد الفاسي',
    );
    await press(page, /معاينة/);
    const frame = page.locator('iframe.letter');
    await frame.waitFor();
    expect(await frame.getAttribute('sandbox')).toBe('');
    await page.frameLocator('iframe.letter').getByText('نحن').count();
    expect(await page.frameLocator('iframe.letter').locator('body').textContent()).toContain(aicha);
    await picture(page, 'letters-2-preview');
    await press(page, 'تجربة: أرسلوها إليّ');
    expect(await toldAtFoot(page)).toContain(me);
    expect(post.letters.map(({ to }) => to)).toEqual([[me]]);
    await press(page, /^إرسال /);
    await picture(page, 'letters-3-confirm');
    expect(post.letters).toHaveLength(1);
    await press(page, 'نعم، أرسلوا');
    await page.getByText(/أُرسلت/).first().waitFor();
    expect(await toldAtFoot(page)).toContain('said@taalim.ma');
    await picture(page, 'letters-4-sent');
    expect(post.letters.map(({ to }) => to[0])).toEqual([
      me,
      'aicha@taalim.ma',
      'nadia.elidrissi.elalaoui@taalim.ma',
      'dp@taalim.ma',
    ]);
    await press(page, 'عرض الرسائل');
    await page.locator('.letters input:disabled').first().waitFor();
    expect(await page.locator('.letters input:disabled').count()).toBe(3);
    await picture(page, 'letters-5-again');
    expect(errors).toEqual([]);
  }, 60_000);

  it('on the day after, nobody is ticked who had the same the day before or still waits for it', async () => {
    const tabs = manyMentors(2);
    const post = postOffice({ quotas: { [me]: 1 } });
    const input = { kind: 'balance', schoolYear: thisYear, to: 'all', who: ['mentor'], asOf: '2027-06-14' };
    ask(mailingWorld(tabs, post, '2027-06-14'), { action: 'sendLetters', input });
    const { page } = await at(mailingWorld(tabs, post));
    await press(page, 'عرض الرسائل');
    const mentors = page.locator('.letters li').filter({ hasText: 'مواكب' });
    await mentors.filter({ hasText: '14/06/2027' }).nth(1).waitFor();
    expect(plain((await mentors.allTextContents()).join(' '))).toMatch(
      /أُرسلت: 14\/06\/2027.*في الانتظار: 14\/06\/2027/s,
    );
    expect(await page.locator('.letters li input:checked').count()).toBe(0);
  }, 60_000);

  it('what waits, what nobody knows of, and why nothing leaves are told as it opens', async () => {
    const tabs = manyMentors(6);
    const post = postOffice({ quotas: { [me]: 4 } });
    const input = { kind: 'balance', schoolYear: thisYear, to: 'all', who: ['mentor'] };
    const dying = mortal({
      ...mailingWorld(tabs, post, clock),
      mail: {
        ...mailingWorld(tabs, post, clock).mail,
        send: (letter) => {
          if (post.letters.length === 2) throw new Death('killed');
          post.letters.push({ ...letter, from: me, day: clock });
        },
        left: () => {
          if (post.letters.length === 2) throw new Death('killed');
          return 4;
        },
      },
    });
    expect(() => ask(dying.world, { action: 'sendLetters', input })).toThrow(Death);
    const { page, errors } = await at(mailingWorld(tabs, post, clock));
    const told = page.locator('[data-view=letters] .at-top .notice');
    await told.getByText(/لا نعلم هل وصلت/).waitFor();
    await picture(page, 'letters-6-unknown');
    await told.getByRole('button', { name: 'أعيدوا إرسالها' }).click();
    expect(await toldAtFoot(page)).toContain('رسالة واحدة');
    expect(post.letters.map(({ to }) => to[0])).toEqual(['m1@taalim.ma', 'm2@taalim.ma', 'm3@taalim.ma']);
    await told.getByRole('button', { name: 'إرسال ما ينتظر' }).click();
    await page.getByText(/تنتظر/).waitFor();
    expect(post.letters).toHaveLength(4);
    await picture(page, 'letters-7-queued');
    expect(errors).toEqual([]);
    const world = mailingWorld(office(), postOffice(), clock);
    const unticked = await at({ ...world, mail: { ...world.mail, isAllowed: () => false } });
    await unticked.page.getByText(/لم تأذنوا/).waitFor();
    await picture(unticked.page, 'letters-8-unticked');
  }, 60_000);
});

import type { Detector } from '../detect/model.js';
import { isNoName, plainWords } from './evidence.js';
import { lookUp } from './lexicon.js';
import { NAME, START } from './shapes.js';

/** Titles that only people wear; nearly always written with a capital. */
const SURE =
  '(?:Mr|Mrs|Ms|Mx|Dr|Prof|Mister|MR|MRS|DR|Messrs|Mme|Mmes|Mlle|Mgr|Monsieur|Madame|Mademoiselle|Herrn|Frau|Fräulein|Sra|Srta|Señora|Señor|Señorita|Dña|Sig|Sig\\.ra|Sig\\.na|Signor|Signora|Dott|Dott\\.ssa|Dhr|Mevr|Mevrouw|Meneer|Sayın|Shri|Smt|Hr|Fru|Rev|Reverend|Rabbi|Imam|Capt|Sgt|Lt|Mjr|Nurse|Sir|Dame|Pastor|Dra|Drs|Ing|Univ\\.-Prof|д-р|г-н|г-жа|господин|госпожа|Господин|Госпожа|Κύριος|Κυρία|κ\\.|κα\\.)';

/** Titles that are words as well. */
const UNSURE =
  '(?:Miss|Professor|Doctor|Lord|Lady|Sr|Don|Doña|Herr|Pan|Pani|Bay|Bayan|Father|Sister|Brother|Uncle|Aunt|Auntie|Grandma|Grandpa|President|Senator|Judge|Captain|Colonel|Officer|Dear|Hi|Hello|Hey|Lieber|Liebe|Cher|Chère|Querido|Querida|Estimado|Estimada|Caro|Cara|Gentile|Beste|Kära|Kære|Szanowny|Szanowna|Drogi|Droga)';

const known = (value: string): boolean =>
  value.split(/[ -]/).some(word => {
    const { given, family, word: ordinary } = lookUp(word);
    return (given || family) && !ordinary;
  });

/** A word in letters that have no capitals. */
const UNCASED = String.raw`[\u0590-\u05ff\u0600-\u06ff\u0900-\u097f\u0e00-\u0e7f]{2,20}`;

/** Names after a title or a salutation, and before one in the languages that put it behind. */
export const titleDetectors: readonly Detector[] = [
  {
    id: 'name-after-title',
    type: 'NAME',
    family: 'personal',
    keywords:
      'mr.|mr |mrs|ms.|ms |mx. |dr.|dr |prof.|prof |mister|messrs|mme|mlle|mgr |monsieur|madame|mademoiselle|herrn|frau|fräulein|sra.|sra |srta|señor|dña|sig.|signor|dott|dhr|mevr|meneer|sayın|shri|smt|hr.|fru |rev.|reverend|rabbi|imam|capt|sgt|lt. |nurse|sir |dame |pastor|dra.|drs.|ing.|univ.-prof|д-р|г-н|г-жа|господин|госпожа|κύριος|κυρία|κ.|κα.'.split(
        '|'
      ),
    pattern: new RegExp(
      `${START}${SURE}\\.?[ \\u00a0]{1,2}(?:(?:Dr|med|rer|nat|phil|Prof|habil)\\.? ){0,3}(?<value>(?<name>${NAME})(?:,? (?:Jr|Sr|MD|M\\.D|PhD|Ph\\.D|DDS|DVM|RN)\\b\\.?)?)`,
      'gu'
    ),
    reach: 2,
    check: ({ groups }) => {
      const name = groups['name'] ?? '';
      return !isNoName(name) && plainWords(name) < name.split(' ').length;
    }
  },
  {
    id: 'name-after-salutation',
    type: 'NAME',
    family: 'personal',
    keywords:
      'miss |professor|doctor |lord |lady |sr. |sr |don |doña|herr |pan |pani |bay |bayan |father |sister |brother |uncle |aunt |auntie |grandma |grandpa |president |senator |judge |captain |colonel |officer |dear |hi |hello |hey |lieber |liebe |cher |chère |querid|estimad|caro |cara |gentile |beste |kära |kære |szanown|drogi |droga '.split(
        '|'
      ),
    pattern: new RegExp(`${START}${UNSURE}\\.?,? (?<value>${NAME})`, 'gu'),
    reach: 2,
    check: ({ value }) => !isNoName(value) && known(value)
  },
  {
    id: 'name-before-title',
    type: 'NAME',
    family: 'personal',
    keywords: ['さん', '様', '先生', '氏', '女士', '小姐', '님', '씨'],
    pattern:
      /(?<value>[\u4e00-\u9fff]{2,4}|[\u30a0-\u30ff]{2,8}|[\uac00-\ud7af]{2,4})(?: ?(?:さん|様|先生|氏|女士|小姐|님|씨))(?![\p{L}])/gu,
    reach: 10
  },
  {
    id: 'name-after-label-cjk',
    type: 'NAME',
    family: 'personal',
    keywords: [
      '姓名',
      '氏名',
      '患者',
      '患者名',
      '作者',
      '이름',
      '성명',
      '환자',
      '작성자',
      '담당자',
      '名前',
      '担当者',
      '联系人',
      '負責人',
      '负责人'
    ],
    pattern:
      /(?:患者姓名|姓名|氏名|患者名|患者|作者|이름|성명|환자명|환자|작성자|담당자|名前|担当者|联系人|負責人|负责人) ?[:：] ?(?<value>[\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7af]{2,8}(?:[ \u3000][\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7af]{1,6})?)/g,
    reach: 6
  },
  {
    id: 'name-after-label-unicased',
    type: 'NAME',
    family: 'personal',
    keywords: [
      'שם',
      'אחראי',
      'מטופל',
      'الاسم',
      'المريض',
      'اسم',
      'المسؤول',
      'نام',
      'بیمار',
      'ชื่อ',
      'ผู้ป่วย',
      'नाम',
      'रोगी'
    ],
    pattern: new RegExp(
      `(?<![\\p{L}\\p{M}])(?:שם|שם מלא|אחראי|מטופל|الاسم|الاسم الكامل|المريض|اسم المريض|المسؤول|نام|نام بیمار|بیمار|ชื่อ|ผู้ป่วย|नाम|रोगी)["']? ?[:：=] ?["']?(?<value>${UNCASED}(?: ${UNCASED}){0,3})`,
      'gu'
    ),
    reach: 10
  }
];

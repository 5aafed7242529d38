import type { Locale } from '@/core/language/locale';

/** "All of the above", "none of the above" and "which is not" test reading, not knowledge (Crichton & Krishnamurthi 2024). */
const unfairWordings: Readonly<Record<Locale, readonly RegExp[]>> = {
  kk: [
    /барлығы (да )?дұрыс/i,
    /бәрі (де )?дұрыс/i,
    /(жоғарыда|аталған)\S* (жауап\S* )?(бәрі|барлығы|ешқайсысы|ешбірі)/i,
    /дұрыс жауап (жоқ|берілмеген)/i,
    // The last word denies it: емес, жоқ, or a verb in the negative of the present tense (жатпайды, кірмейді).
    /(?<!\p{L})(қайсы(сы|лары)?|қандай|не|кім)\s((?! және )[^.?,])*(емес|қате|жоқ|[мбп][ае]й(ды|ді))\s*\?/iu,
  ],
  ru: [
    /вс[её] (выше)?перечисленное/i,
    /ничего из (выше)?перечисленного/i,
    /ни один из (выше)?перечисленных/i,
    /все (ответы|варианты) (верны|правильны)/i,
    /нет (верного|правильного) (ответа|варианта)/i,
    // Within one clause: "Что будет, если избиратели не …?" is a fair question.
    /(?<!\p{L})(как(ое|ая|ой|ие|ую|ого|ому|им)|что|чего|чем|кто|кого)(?!\p{L})((?! и )[^.?,;:])* (не|нельзя) [^.?]*\?/iu,
  ],
  en: [
    /(all|none|any|both) of (the|these) (above|answers|options)/i,
    /(is|are|does|do|was|were) not\b[^.]*\?/i,
    /\bNOT\b|\bEXCEPT\b/,
    /n['’]t\b[^.]*\?/i,
    /\b(which|what|who)\b[^.?,;:]*\b(cannot|never)\b[^.?]*\?/i,
  ],
};

export function isUnfair(text: string, locale: Locale): boolean {
  return unfairWordings[locale].some((wording) => wording.test(text));
}

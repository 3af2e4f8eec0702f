/** A provincial directorate, as its academy names it. */
export interface DirectorateNames {
  readonly name: string;
  readonly french: string;
}

/** A regional academy by its region, and its provincial directorates. */
export interface AcademyNames {
  readonly region: string;
  readonly french: string;
  readonly directorates: readonly DirectorateNames[];
}

const academy = (
  region: string,
  french: string,
  directorates: readonly (readonly [string, string])[],
): AcademyNames => ({
  region,
  french,
  directorates: directorates.map(([name, own]) => ({ name, french: own })),
});

/** The 12 regional academies and their 82 provincial directorates, in the order of the ministry (domain §1). */
export const academies: readonly AcademyNames[] = [
  academy('طنجة - تطوان - الحسيمة', 'Tanger-Tétouan-Al Hoceïma', [
    ['طنجة أصيلة', 'Tanger-Assilah'],
    ['الفحص أنجرة', 'Fahs-Anjra'],
    ['تطوان', 'Tétouan'],
    ['المضيق الفنيدق', "M'diq-Fnideq"],
    ['العرائش', 'Larache'],
    ['شفشاون', 'Chefchaouen'],
    ['وزان', 'Ouezzane'],
    ['الحسيمة', 'Al Hoceïma'],
  ]),
  academy('الشرق', "L'Oriental", [
    ['وجدة أنجاد', 'Oujda-Angad'],
    ['الناظور', 'Nador'],
    ['الدريوش', 'Driouch'],
    ['جرادة', 'Jerada'],
    ['بركان', 'Berkane'],
    ['تاوريرت', 'Taourirt'],
    ['جرسيف', 'Guercif'],
    ['فجيج', 'Figuig'],
  ]),
  academy('فاس - مكناس', 'Fès-Meknès', [
    ['فاس', 'Fès'],
    ['مكناس', 'Meknès'],
    ['الحاجب', 'El Hajeb'],
    ['إفران', 'Ifrane'],
    ['مولاي يعقوب', 'Moulay Yacoub'],
    ['صفرو', 'Sefrou'],
    ['بولمان', 'Boulemane'],
    ['تاونات', 'Taounate'],
    ['تازة', 'Taza'],
  ]),
  academy('الرباط - سلا - القنيطرة', 'Rabat-Salé-Kénitra', [
    ['الرباط', 'Rabat'],
    ['سلا', 'Salé'],
    ['الصخيرات تمارة', 'Skhirate-Témara'],
    ['القنيطرة', 'Kénitra'],
    ['الخميسات', 'Khémisset'],
    ['سيدي قاسم', 'Sidi Kacem'],
    ['سيدي سليمان', 'Sidi Slimane'],
  ]),
  academy('بني ملال - خنيفرة', 'Béni Mellal-Khénifra', [
    ['بني ملال', 'Béni Mellal'],
    ['أزيلال', 'Azilal'],
    ['الفقيه بن صالح', 'Fquih Ben Salah'],
    ['خنيفرة', 'Khénifra'],
    ['خريبكة', 'Khouribga'],
  ]),
  academy('الدار البيضاء - سطات', 'Casablanca-Settat', [
    ['الدار البيضاء أنفا', 'Casablanca-Anfa'],
    ['الفداء مرس السلطان', 'Al Fida-Mers Sultan'],
    ['عين السبع الحي المحمدي', 'Aïn Sebaâ-Hay Mohammadi'],
    ['الحي الحسني', 'Hay Hassani'],
    ['عين الشق', 'Aïn Chock'],
    ['سيدي البرنوصي', 'Sidi Bernoussi'],
    ['ابن مسيك', "Ben M'sick"],
    ['مولاي رشيد', 'Moulay Rachid'],
    ['المحمدية', 'Mohammedia'],
    ['النواصر', 'Nouaceur'],
    ['مديونة', 'Médiouna'],
    ['بنسليمان', 'Benslimane'],
    ['برشيد', 'Berrechid'],
    ['سطات', 'Settat'],
    ['الجديدة', 'El Jadida'],
    ['سيدي بنور', 'Sidi Bennour'],
  ]),
  academy('مراكش - آسفي', 'Marrakech-Safi', [
    ['مراكش', 'Marrakech'],
    ['شيشاوة', 'Chichaoua'],
    ['الحوز', 'Al Haouz'],
    ['قلعة السراغنة', 'El Kelâa des Sraghna'],
    ['الصويرة', 'Essaouira'],
    ['الرحامنة', 'Rehamna'],
    ['آسفي', 'Safi'],
    ['اليوسفية', 'Youssoufia'],
  ]),
  academy('درعة - تافيلالت', 'Drâa-Tafilalet', [
    ['الرشيدية', 'Errachidia'],
    ['ورزازات', 'Ouarzazate'],
    ['ميدلت', 'Midelt'],
    ['تنغير', 'Tinghir'],
    ['زاكورة', 'Zagora'],
  ]),
  academy('سوس - ماسة', 'Souss-Massa', [
    ['أكادير إداوتنان', 'Agadir-Ida Ou Tanane'],
    ['إنزكان أيت ملول', 'Inezgane-Aït Melloul'],
    ['اشتوكة أيت باها', 'Chtouka-Aït Baha'],
    ['تارودانت', 'Taroudannt'],
    ['تيزنيت', 'Tiznit'],
    ['طاطا', 'Tata'],
  ]),
  academy('كلميم - واد نون', 'Guelmim-Oued Noun', [
    ['كلميم', 'Guelmim'],
    ['أسا الزاك', 'Assa-Zag'],
    ['طانطان', 'Tan-Tan'],
    ['سيدي إفني', 'Sidi Ifni'],
  ]),
  academy('العيون - الساقية الحمراء', 'Laâyoune-Sakia El Hamra', [
    ['العيون', 'Laâyoune'],
    ['بوجدور', 'Boujdour'],
    ['طرفاية', 'Tarfaya'],
    ['السمارة', 'Es-Semara'],
  ]),
  academy('الداخلة - وادي الذهب', 'Dakhla-Oued Ed-Dahab', [
    ['وادي الذهب', 'Oued Ed-Dahab'],
    ['أوسرد', 'Aousserd'],
  ]),
];

/** What is said of a part of the sidebar that comes when it is first opened; and the names of those parts. */
export const fetchedWords = {
  lost: 'تعذر فتح هذا القسم الآن.',
  again: 'إعادة المحاولة',
  import: 'استيراد',
  export: 'تصدير',
  papers: 'الوثائق',
  repair: 'إصلاح بنية الملف',
  history: 'سجل العمليات',
  copied: 'هذا الملف نسخة من ملف آخر: لا تُرسل منه رسائل ولا تذكيرات إلى أن تؤكدوا أنه قائم بذاته.',
} as const;

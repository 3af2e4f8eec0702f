/** The words of الإيداعات, and what is said when a paper is deposited (domain §5). */
export const deposits = {
  /** Begins a receipt: «إ-1F0C-9A2E». */
  letter: 'إ',
  headers: {
    receipt: 'الوصل',
    kind: 'الوثيقة',
    mentor: 'المواكب(ة)',
    schoolYear: 'السنة الدراسية',
    version: 'النسخة',
    on: 'يوم الإيداع',
    recordedBy: 'سُجِّل من طرف',
    recordedAt: 'وقت التسجيل',
    registryNumber: 'رقم التسجيل بمكتب الضبط',
    summary: 'خلاصة المواكب(ة)',
    difficulties: 'الصعوبات والاقتراحات',
    reason: 'سبب التعديل',
    sha256: 'البصمة SHA-256',
    index: 'الفهرس',
    frozen: 'المعطيات المجمدة',
  },
  more: (part: number) => `تتمة ${part}`,
  kinds: { balance: 'الحصيلة', programme: 'البرنامج السنوي' },
  directorate: 'المديرية',
  tooEarly: 'يوم الإيداع سابق للسنة الدراسية. صححوا اليوم أو السنة.',
  reasonNeeded: 'سبق إيداع هذه الوثيقة، وما يُودع بعدها نسخة معدلة. اكتبوا سبب التعديل.',
  spoiled: 'مسّت يد معطيات هذا الإيداع المجمدة، فلا تُطبع الوثيقة كأنها كما أُودعت.',
} as const;

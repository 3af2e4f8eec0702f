import { usualCards } from '../../src/actions/usualCards';
import type { CodeOf } from '../../src/entities/lists';
import { ar } from '../../src/messages/ar';
import type { Texts } from '../rows';

const cards = usualCards();

type Role = CodeOf<'teamRole'>;

const member = (role: Role, name: string, email: string, directorate = ''): Texts => ({
  name,
  role: ar.lists.teamRole[role],
  directorate,
  email,
  jobCard: cards[role] ?? '',
});

/**
 * الفريق الجهوي, every name invented: nobody follows the partnership fund yet, one person has two charges, and one
 * directorate has no coordinator.
 */
export const team: readonly Texts[] = [
  member('regionalCoordinator', 'عبد الحكيم الإدريسي', 'abdelhakim.idrissi@taalim.ma'),
  member('projectFacilitator', 'نعيمة الصقلي', 'naima.skalli@taalim.ma'),
  member('projectFacilitator', 'محسن بنجلون', 'mohcine.benjelloun@taalim.ma'),
  member('genderEnvironment', 'سميرة القادري', 'samira.kadiri@taalim.ma'),
  member('infrastructure', 'حميد المنصوري', 'hamid.mansouri@taalim.ma'),
  member('monitoring', 'وفاء العمراني', 'wafae.amrani@taalim.ma'),
  member('budget', 'لبنى الرامي', 'loubna.rami@taalim.ma'),
  member('massar', 'حميد المنصوري', 'hamid.mansouri@taalim.ma'),
  member('assessment', 'إدريس الفلالي', 'driss.filali@taalim.ma'),
  member('provincialCoordinator', 'كريمة التازي', 'karima.tazi@taalim.ma', 'فاس'),
  member('provincialCoordinator', 'عبد الرحيم العبدي', 'abderrahim.abdi@taalim.ma', 'مكناس'),
  member('provincialCoordinator', 'فوزية أيت علي', 'fouzia.aitali@taalim.ma', 'الحاجب'),
  member('provincialCoordinator', 'موحى أوحدو', 'moha.ouhaddou@taalim.ma', 'إفران'),
  member('provincialCoordinator', 'رجاء السوسي', 'rajae.soussi@taalim.ma', 'مولاي يعقوب'),
  member('provincialCoordinator', 'عزيز الصفريوي', 'aziz.sefrioui@taalim.ma', 'صفرو'),
  member('provincialCoordinator', 'ليلى الجابري', 'laila.jabri@taalim.ma', 'تاونات'),
  member('provincialCoordinator', 'زهرة المكناسي', 'zahra.meknassi@taalim.ma', 'تازة'),
];

import type { CodeOf } from '../entities/lists';

/** The job card of each role of the regional team, as the cell بطاقة توصيف المهام holds it. */
export const jobCardTexts: { readonly [R in CodeOf<'teamRole'>]: string } = {
  regionalCoordinator: '',
  projectFacilitator: '',
  genderEnvironment: '',
  infrastructure: '',
  monitoring: '',
  budget: '',
  massar: '',
  assessment: '',
  partnershipFund: '',
  provincialCoordinator: '',
};

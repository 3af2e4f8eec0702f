import { ar } from '../ar';

/** The labels of closed lists: in Arabic they are those of the cells. */
export const lists = ar.lists;

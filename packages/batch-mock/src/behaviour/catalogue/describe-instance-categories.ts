import type { BatchActionBehaviours } from '../../gen/behaviours.js';
import { categoriesOf } from '../state/collections.js';

/** Lists the categories of the catalogue. */
export const describeInstanceCategories: BatchActionBehaviours['DescribeInstanceCategories'] = (context) => ({
  InstanceCategorySet: [...categoriesOf(context).values()],
});

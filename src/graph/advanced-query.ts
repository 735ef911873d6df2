/** An OData cast needs this header and $count=true, and reads an index that may lag (Microsoft Learn, graph/aad-advanced-queries). */
export const advancedQuery = { headers: { ConsistencyLevel: 'eventual' } } as const;

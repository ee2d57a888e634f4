/** Pages on other sites for an arXiv id. */
export const arxivUrls = {
  abstract: (id: string) => `https://arxiv.org/abs/${id}`,
  pdf: (id: string) => `https://arxiv.org/pdf/${id}`,
  huggingFace: (id: string) => `https://huggingface.co/papers/${id}`,
} as const;

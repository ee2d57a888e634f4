// Sorts the list of topics by name, size or rise.

const order = document.querySelector<HTMLSelectElement>('#topic-order');
const list = document.querySelector('.topics');

if (order && list) {
  const byName = [...list.children].filter((item) => item instanceof HTMLElement);
  order.addEventListener('change', () => {
    const key = order.value;
    const sorted =
      key === 'name' ? byName : byName.toSorted((a, b) => Number(b.dataset[key] ?? 0) - Number(a.dataset[key] ?? 0));
    list.append(...sorted);
  });
}

if (!document.getElementById('painter-box')) {
  const box = document.createElement('div');
  box.id = 'painter-box';
  box.textContent = 'A socket closed.';
  box.style.cssText = 'position: fixed; right: 16px; bottom: 16px; padding: 16px; background: #fff';
  document.documentElement.append(box);
}

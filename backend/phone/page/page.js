// Shows a person's elder code on their phone, and renews it before it ends.
//
// Codes come in batches that last for some ten minutes, so that a lost network matters to nobody in between.
// Written for old phones: no build step, nothing from anywhere else, syntax of 2017.
'use strict';

(function () {
  const kRefreshAfter = 3 * 60 * 1000; // then a new batch is asked for
  const kRetryAfter = 10 * 1000;
  const kTooManyAfter = 60 * 1000;
  const kPatience = 10 * 1000;
  const kLastSeconds = 8 * 1000; // of a code: too late to begin scanning it
  const kTick = 500;
  const kQuiet = 2; // modules around the code; the card around it is white as well

  const get = (id) => document.getElementById(id);

  // Kept on this phone only. Where nothing can be kept, the page works until it is closed.
  const shelf = {
    read(name) {
      try {
        return JSON.parse(localStorage.getItem('yimen.' + name));
      } catch (ignored) {
        return null;
      }
    },
    write(name, value) {
      try {
        if (value === null) localStorage.removeItem('yimen.' + name);
        else localStorage.setItem('yimen.' + name, JSON.stringify(value));
      } catch (ignored) {
        // as above
      }
    },
  };

  let words = kWords[shelf.read('language') === 'en' ? 'en' : 'zh'];
  let token = shelf.read('token');
  let batch = kept(shelf.read('batch')); // {name, offset, codes: [{from, until, modules, dark}]}
  let secret = secretHere();
  let state = '';
  let shown = null;
  let askAt = 0;
  let asking = false;
  let failed = false;

  // Nothing, where an older page kept something else.
  function kept(one) { return one && Array.isArray(one.codes) && isFinite(one.offset) ? one : null; }

  // Behind the # of the address, which is sent to nobody.
  function secretHere() { return location.hash.replace(/[^0-9A-Za-z-]/g, ''); }

  // By the backend's clock: the phone's own may be wrong.
  const now = () => Date.now() + (batch ? batch.offset : 0);

  function keep(name, value) {
    if (name === 'token') token = value;
    else batch = value;
    shelf.write(name, value);
  }

  function ask(path, options) {
    const stop = typeof AbortController === 'function' ? new AbortController() : null;
    const timer = stop ? setTimeout(() => stop.abort(), kPatience) : 0;
    const given = Object.assign({ cache: 'no-store', credentials: 'omit', redirect: 'error' }, options);
    if (stop) given.signal = stop.signal;
    return fetch(path, given).then(
      (answer) => { clearTimeout(timer); return answer; },
      (error) => { clearTimeout(timer); throw error; });
  }

  // -- what is seen

  function paint(code) {
    if (shown === code) return;
    shown = code;
    const n = code.modules;
    let path = '';
    for (let y = 0; y < n; ++y) {
      for (let x = 0; x < n; ++x) {
        const bit = y * n + x;
        const digit = parseInt(code.dark[bit >> 2], 16);
        if (digit & (8 >> (bit & 3))) path += 'M' + (x + kQuiet) + ' ' + (y + kQuiet) + 'h1v1h-1z';
      }
    }
    const side = n + 2 * kQuiet;
    get('picture').setAttribute('viewBox', '0 0 ' + side + ' ' + side);
    get('picture').firstElementChild.setAttribute('d', path);
    fit();
  }

  // Each module as many whole points of the screen wide as there is room for: all alike, for the camera.
  function fit() {
    if (!shown) return;
    const picture = get('picture');
    const points = window.devicePixelRatio || 1;
    const side = shown.modules + 2 * kQuiet;
    picture.style.width = '';
    const each = Math.floor((picture.getBoundingClientRect().width * points) / side);
    if (each > 0) picture.style.width = (each * side) / points + 'px';
  }

  function tell(which) {
    state = which;
    get('code').hidden = true;
    get('told').hidden = false;
    const lines = words.told[which];
    get('told-title').textContent = lines[0];
    get('told-text').textContent = lines[1];
    get('told-more').textContent = lines[2] || '';
    get('again').hidden = ['wait', 'unreachable', 'empty'].indexOf(which) < 0;
    get('typing').hidden = ['welcome', 'wrong', 'stopped'].indexOf(which) < 0;
  }

  function show(code) {
    state = 'code';
    get('told').hidden = get('typing').hidden = true;
    get('code').hidden = false;
    get('name').textContent = batch.name;
    paint(code);
    const next = batch.codes.filter((one) => one.from > code.from)[0];
    const end = next ? next.from : code.until;
    get('left').style.width = Math.max(0, Math.min(100, (100 * (end - now())) / (end - code.from))) + '%';
    const minutes = Math.floor((batch.codes[batch.codes.length - 1].until - now()) / 60000);
    get('offline').hidden = !failed;
    say('offline', minutes > 0 ? words.offline.replace('{n}', minutes) : words.offline_soon);
  }

  // Only what has changed: a screen reader says it again each time.
  function say(id, text) {
    if (get(id).textContent !== text) get(id).textContent = text;
  }

  function speak(language) {
    words = kWords[language];
    shelf.write('language', language);
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
    document.title = words.title;
    document.querySelectorAll('[data-word]').forEach((one) => {
      one.textContent = words[one.getAttribute('data-word')];
    });
    get('language').textContent = words.language;
    get('language').lang = language === 'en' ? 'zh-CN' : 'en';
    get('picture').setAttribute('aria-label', words.picture);
    get('renewed').textContent = '';
    if (words.told[state]) tell(state);
  }

  // -- the codes

  // The newest that has begun and is good for a while yet.
  function current() {
    if (!batch) return null;
    const time = now();
    const good = batch.codes.filter((one) => one.from <= time + 1000 && time < one.until - kLastSeconds);
    return good.length > 0 ? good[good.length - 1] : null;
  }

  function read(body) {
    const codes = body.codes.map((one) => ({
      from: Date.parse(one.from), until: Date.parse(one.until), modules: one.modules, dark: one.dark,
    }));
    if (codes.length === 0 || !codes.every((one) => one.from < one.until && one.modules > 0)) throw new Error();
    return { name: String(body.name), offset: Date.parse(body.now) - Date.now(), codes: codes };
  }

  function forget(which) {
    keep('token', null);
    keep('batch', null);
    get('name').textContent = '';
    tell(which);
  }

  // Resolves to whether there is a new batch.
  function refresh() {
    if (asking || !token) return Promise.resolve(false);
    asking = true;
    return ask('/v1/phone/codes', { headers: { Authorization: 'Bearer ' + token } })
      .then((answer) => {
        if (answer.status === 401) forget('stopped');
        else if (answer.status === 501) tell('closed');
        if (answer.status === 429) askAt = Date.now() + kTooManyAfter;
        if (!answer.ok) throw new Error();
        return answer.json();
      })
      .then((body) => {
        keep('batch', read(body));
        failed = false;
        askAt = Date.now() + kRefreshAfter;
        return true;
      })
      .catch(() => {
        failed = true;
        askAt = Math.max(askAt, Date.now() + kRetryAfter);
        return false;
      })
      .then((done) => { asking = false; tick(); return done; });
  }

  function open() {
    tell('opening');
    const body = JSON.stringify({ secret: secret });
    ask('/v1/phone/sessions', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: body })
      .then((answer) => {
        if (answer.status === 201) return answer.json();
        if (answer.status === 429) return tell('wait');
        if (answer.status !== 403 && answer.status !== 400) throw new Error();
        secret = '';
        clean();
        // A code that was scanned once more: the phone is registered already.
        return token ? begin() : tell('wrong');
      })
      .then((opened) => {
        if (!opened) return;
        secret = '';
        clean();
        keep('batch', null);
        keep('token', String(opened.token));
        begin();
      })
      .catch(() => tell('unreachable'));
  }

  // The secret stays in nobody's history.
  function clean() { history.replaceState(null, '', location.pathname); }

  function begin() {
    askAt = 0;
    tell(token ? 'loading' : 'welcome');
    tick();
  }

  function tick() {
    if (secret || !token || state === 'closed') return;
    const code = current();
    if (code) show(code);
    else if (failed) { if (state !== 'empty') tell('empty'); }
    if (Date.now() >= askAt) refresh();
  }

  // -- what a person does

  get('renew').addEventListener('click', () => {
    get('renew').disabled = true;
    get('renewed').textContent = words.renewing;
    refresh().then((done) => {
      get('renew').disabled = false;
      get('renewed').textContent = done ? words.renewed : words.not_renewed;
      setTimeout(() => { get('renewed').textContent = ''; }, 6000);
    });
  });
  get('again').addEventListener('click', () => {
    if (secret) return open();
    tell('loading');
    refresh();
  });
  get('typing').addEventListener('submit', (event) => {
    event.preventDefault();
    secret = get('secret').value.trim();
    if (secret) open();
  });
  get('language').addEventListener('click', () => speak(words === kWords.zh ? 'en' : 'zh'));
  window.addEventListener('hashchange', () => {
    secret = secretHere();
    if (secret) open();
  });

  // Back in the hand, or back in the network: at once, not at the next turn.
  const wake = () => {
    if (document.visibilityState !== 'visible') return;
    if (failed) askAt = 0;
    tick();
    // The screen stays on while the code is shown, where the phone can do that.
    if (navigator.wakeLock && token) navigator.wakeLock.request('screen').catch(() => {});
  };
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('online', wake);
  window.addEventListener('resize', fit);

  speak(words === kWords.en ? 'en' : 'zh');
  if (secret) open();
  else begin();
  wake();
  setInterval(tick, kTick);
  if ('serviceWorker' in navigator) {
    navigator.serviceWorker.register('/phone/worker.js', { scope: '/phone' }).catch(() => {});
    navigator.serviceWorker.ready.then(() => document.documentElement.setAttribute('data-kept', ''));
  }
})();
